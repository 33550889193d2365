import { contract, wordsOf, type FieldError } from '@transparent-office/contract'
import { v7 as newId } from 'uuid'
import { act, type Context, notFound, Refusal, refuse, withAccessCode } from '../../acts/index.ts'
import { findBranchRow, branchTopic } from '../network/index.ts'
import { listDeviceRows, putDevice, takeDeviceRow, type DeviceRow } from './members.store.ts'
import { findWorkplace } from './staff.store.ts'
import { renewToken, withdraw } from './tokens.store.ts'

const kinds = wordsOf(contract.staff.addDevice.body.shape.kind) ?? []
const atAWorkplace = ['desk-board', 'rating-tablet']

const showDevice = (row: DeviceRow) => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  branch: row.branch,
  ...(row.hall && { hall: row.hall }),
  ...(row.workplace && { workplace: row.workplace }),
  ...(row.lastSeenAt && { lastSeenAt: row.lastSeenAt.toISOString() }),
  ...(row.withdrawnAt && { withdrawnAt: row.withdrawnAt.toISOString() }),
})

export const listDevices = act('staff.listDevices', async ({ branch, list }, context) => {
  if (list !== undefined && list !== 'working' && list !== 'withdrawn')
    return refuse('invalid-input', {
      errors: [{ at: 'list', code: 'wrong-word', detail: 'working, withdrawn' }],
    })
  const rows = await listDeviceRows(context.db, context.office.id, list === 'withdrawn')
  return {
    items: rows
      .filter(
        (row) => context.reaches(row.branch) && (branch === undefined || row.branch === branch),
      )
      .map(showDevice),
  }
})

export const addDevice = act('staff.addDevice', async (input, context) => {
  const { db, office, codes } = context
  const { kind, title, branch, hall, workplace } = input
  const row = await findBranchRow(db, office.id, branch)
  if (!row || !context.reaches(branch)) return notFound()
  const errors: FieldError[] = []
  const mustBe = (right: boolean, at: string, code: string, detail: string) =>
    void (right || errors.push({ at, code, detail }))
  mustBe(kinds.includes(kind), '/kind', 'wrong-word', kinds.join(', '))
  const known = hall === undefined || row.halls.some(({ id }) => id === hall)
  mustBe(known, '/hall', 'no-such', 'The branch has none of this id.')
  const needed = atAWorkplace.includes(kind)
  mustBe(!needed || workplace !== undefined, '/workplace', 'required', 'It stands at one.')
  const place = workplace === undefined ? undefined : await findWorkplace(db, office.id, workplace)
  const here = workplace === undefined || place?.branch === branch
  mustBe(here, '/workplace', 'no-such', 'The branch has none of this id.')
  if (errors.length > 0) return refuse('invalid-input', { errors })
  const id = newId()
  const subject = { kind: 'device', id, generation: 0, key: codes.current } as const
  const token = codes.derive({ ...subject, office: office.id })
  const device = { id, kind, title, branch, hall, workplace, key: subject.key }
  await putDevice(db, office.id, device, token)
  context.audit({ act: 'add', thing: 'device', id, detail: { kind, branch } })
  return withAccessCode(showDevice((await takeDeviceRow(db, office.id, id))!), subject)
})

/** Finds a screen that works, locked, of a branch the caller runs. */
async function takeDevice(context: Context, id: string): Promise<DeviceRow | Refusal<'not-found'>> {
  const row = await takeDeviceRow(context.db, context.office.id, id)
  return row && !row.withdrawnAt && context.reaches(row.branch) ? row : notFound()
}

export const renewDevice = act('staff.renewDevice', async ({ id }, context) => {
  const { db, office, codes } = context
  const row = await takeDevice(context, id)
  if (row instanceof Refusal) return row
  const generation = row.generation + 1
  const subject = { kind: 'device', id, generation, key: codes.current } as const
  const whose = { ...subject, office: office.id }
  await renewToken(db, 'devices', whose, codes.derive(whose))
  context.audit({ act: 'renew', thing: 'device', id })
  context.emit({ kind: 'topic', thing: branchTopic(office.id, row.branch) })
  return withAccessCode(showDevice(row), subject)
})

export const withdrawDevice = act('staff.withdrawDevice', async ({ id }, context) => {
  const { db, office } = context
  const row = await takeDevice(context, id)
  if (row instanceof Refusal) return row
  await withdraw(db, 'devices', office.id, id)
  context.audit({ act: 'withdraw', thing: 'device', id })
  context.emit({ kind: 'topic', thing: branchTopic(office.id, row.branch) })
  return showDevice((await takeDeviceRow(db, office.id, id))!)
})
