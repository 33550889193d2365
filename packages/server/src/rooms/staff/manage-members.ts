import type { RoleHeld } from '@transparent-office/contract'
import { v7 as newId } from 'uuid'
import {
  act,
  type Context,
  notFound,
  Refusal,
  refuse,
  hook,
  staffOf,
  withAccessCode,
} from '../../acts/index.ts'
import { findCards, listShelf } from '../catalogue/index.ts'
import { listBranchRows, branchTopic } from '../network/index.ts'
import {
  changeMemberRow,
  findMemberRow,
  leaveWorkplace,
  listMemberRows,
  listOtherManagers,
  lockMembers,
  putMember,
  type MemberRow,
} from './members.store.ts'
import { findWorkplace, lockWorkplace } from './staff.store.ts'
import { endToken, renewToken, withdraw } from './tokens.store.ts'
import { leavesAlone, runs, runsAll } from './managers.ts'

async function composeMember({ db, office, roles }: Context, row: MemberRow) {
  const workplace = row.workplace && (await findWorkplace(db, office.id, row.workplace))
  return {
    id: row.id,
    name: row.name,
    roles: [...row.roles],
    yours: runsAll(roles, row.roles),
    ...(row.skills && { skills: row.skills }),
    ...(workplace && { workplace }),
    ...(row.lastSeenAt && { lastSeenAt: row.lastSeenAt.toISOString() }),
    ...(row.withdrawnAt && { withdrawnAt: row.withdrawnAt.toISOString() }),
  }
}

const showMember = async (context: Context, id: string) =>
  composeMember(context, (await findMemberRow(context.db, context.office.id, id))!)

/** Whether the caller sees a person: one of their roles is where he runs things. */
const sees = ({ roles }: Context, row: MemberRow) =>
  row.roles.some((role) => runs(roles, role)) || runsAll(roles, row.roles)

export const listMembers = act('staff.listMembers', async ({ branch, list }, context) => {
  if (list !== undefined && list !== 'working' && list !== 'withdrawn')
    return refuse('invalid-input', {
      errors: [{ at: 'list', code: 'wrong-word', detail: 'working, withdrawn' }],
    })
  const rows = await listMemberRows(context.db, context.office.id, list === 'withdrawn')
  const here = (row: MemberRow) =>
    branch === undefined ||
    row.roles.some((role) => role.branch === undefined || role.branch === branch)
  const items = []
  for (const row of rows)
    if (here(row) && sees(context, row)) items.push(await composeMember(context, row))
  return { items }
})

/** What a person's roles and skills name and the office lacks. */
async function findMistakes(
  { db, office }: Context,
  roles: readonly RoleHeld[],
  skills: readonly string[],
): Promise<Refusal<'invalid-input'> | undefined> {
  const branches = (await listBranchRows(db, office.id)).map(({ id }) => id)
  const agencies = (await listShelf(db, office.id, 'agencies')).map(({ id }) => id)
  const known = new Set((await findCards(db, office.id, skills)).map(({ id }) => id))
  const lacking = [
    ...roles.flatMap(({ branch, agency }, i) => [
      ...(branch && !branches.includes(branch) ? [`/roles/${i}/branch`] : []),
      ...(agency && !agencies.includes(agency) ? [`/roles/${i}/agency`] : []),
    ]),
    ...skills.flatMap((skill, i) => (known.has(skill) ? [] : [`/skills/${i}`])),
  ]
  if (lacking.length === 0) return undefined
  const detail = 'The office has none of this id.'
  return refuse('invalid-input', {
    errors: lacking.slice(0, 20).map((at) => ({ at, code: 'no-such', detail })),
  })
}

/** Each role once. */
const unique = (roles: readonly RoleHeld[]): RoleHeld[] => [
  ...new Map(
    roles.map((one) => [`${one.role} ${one.branch ?? ''} ${one.agency ?? ''}`, one]),
  ).values(),
]

export const addMember = act('staff.addMember', async ({ name, roles, skills }, context) => {
  const { db, office, codes } = context
  const mistakes = await findMistakes(context, roles, skills ?? [])
  if (mistakes) return mistakes
  /* guard roles-within-own-reach */ if (!runsAll(context.roles, roles))
    return refuse('not-allowed') /* end guard */
  const id = newId()
  const subject = { kind: 'staff', id, generation: 0, key: codes.current } as const
  const token = codes.derive({ ...subject, office: office.id })
  await putMember(db, office.id, { id, name, token, key: subject.key })
  await changeMemberRow(db, office.id, id, { name, roles: unique(roles), skills: skills ?? null })
  context.audit({ act: 'add', thing: 'staff', id, detail: { roles } })
  return withAccessCode(await showMember(context, id), subject)
})

/** Finds a member who works, locked, whom the caller may change. */
async function takeMember(
  context: Context,
  id: string,
): Promise<MemberRow | Refusal<'not-found' | 'not-allowed'>> {
  const { db, office } = context
  /* guard managers-withdraw-in-turn */ await lockMembers(db, office.id, id) /* end guard */
  const row = await findMemberRow(db, office.id, id)
  if (!row || row.withdrawnAt || !sees(context, row)) return notFound()
  return runsAll(context.roles, row.roles) ? row : refuse('not-allowed')
}

/** A clerk leaves a workplace that is locked, and whoever is served there. */
export const clerkLeaves = hook<string>('what becomes of who is served where a clerk leaves')

/** Closes the workplace of a clerk who may sit there no more. */
async function clearWorkplace(
  context: Context,
  row: Pick<MemberRow, 'id' | 'workplace'>,
): Promise<void> {
  const { db, office } = context
  if (!row.workplace) return
  const workplace = await lockWorkplace(db, office.id, row.workplace)
  if (workplace?.clerk?.id !== row.id) return
  await context.ask(clerkLeaves, workplace.id)
  await leaveWorkplace(db, office.id, workplace.id)
  context.audit({ act: 'close', thing: 'workplace', id: workplace.id, why: 'clerk-left' })
}

/** Streams of who may watch no more end; desks and boards show who sits where. */
async function tell({ db, office, emit }: Context): Promise<void> {
  for (const { id } of await listBranchRows(db, office.id))
    emit({ kind: 'topic', thing: branchTopic(office.id, id) })
}

export const changeMember = act('staff.changeMember', async (input, context) => {
  const { db, office } = context
  const row = await takeMember(context, input.id)
  if (row instanceof Refusal) return row
  if (input.allSkills && input.skills)
    return refuse('invalid-input', {
      errors: [{ at: '/skills', code: 'unknown', detail: 'All skills, or some.' }],
    })
  const roles = input.roles ? unique(input.roles) : row.roles
  const mistakes = await findMistakes(context, roles, input.skills ?? [])
  if (mistakes) return mistakes
  if (!runsAll(context.roles, roles)) return refuse('not-allowed')
  if (leavesAlone(row.roles, roles, await listOtherManagers(db, office.id, row.id)))
    return refuse('last-manager')
  const skills = input.allSkills ? null : (input.skills ?? row.skills)
  await changeMemberRow(db, office.id, row.id, { name: input.name ?? row.name, roles, skills })
  const workplace = row.workplace && (await findWorkplace(db, office.id, row.workplace))
  const stays =
    !workplace ||
    roles.some(
      ({ role, branch }) => role === 'clerk' && (branch ?? workplace.branch) === workplace.branch,
    )
  if (!stays) await clearWorkplace(context, row)
  context.audit({ act: 'change', thing: 'staff', id: row.id, detail: { roles } })
  await tell(context)
  return showMember(context, row.id)
})

export const renewMember = act('staff.renewMember', async ({ id }, context) => {
  const { db, office, codes } = context
  const row = await takeMember(context, id)
  if (row instanceof Refusal) return row
  const generation = row.generation + 1
  const subject = { kind: 'staff', id, generation, key: codes.current } as const
  const whose = { ...subject, office: office.id }
  await renewToken(db, 'staff', whose, codes.derive(whose))
  context.audit({ act: 'renew', thing: 'staff', id })
  await tell(context)
  return withAccessCode(await showMember(context, id), subject)
})

export const withdrawMember = act('staff.withdrawMember', async ({ id, why }, context) => {
  const { db, office } = context
  const row = await takeMember(context, id)
  if (row instanceof Refusal) return row
  /* guard a-manager-is-left */ if (
    leavesAlone(row.roles, [], await listOtherManagers(db, office.id, row.id))
  )
    /* end guard */
    return refuse('last-manager')
  await withdraw(db, 'staff', office.id, id)
  /* guard ticket-returns-on-leaving */ await clearWorkplace(context, row)
  context.audit({
    act: 'withdraw' /* end guard */,
    thing: 'staff',
    id,
    ...(why && { why }),
  })
  await tell(context)
  return showMember(context, id)
})

export const signOut = act('staff.signOut', async (_, context) => {
  const { db, office, caller } = context
  if (caller.kind === 'device') {
    await endToken(db, 'devices', office.id, caller.id)
    context.audit({ act: 'sign-out', thing: 'device', id: caller.id })
    context.emit({ kind: 'topic', thing: branchTopic(office.id, caller.branch) })
    return undefined
  }
  const { id } = staffOf(context)
  await lockMembers(db, office.id, id)
  await endToken(db, 'staff', office.id, id)
  await clearWorkplace(context, (await findMemberRow(db, office.id, id))!)
  context.audit({ act: 'sign-out', thing: 'staff', id })
  await tell(context)
  return undefined
})
