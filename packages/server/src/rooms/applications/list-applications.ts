import { Day } from '@transparent-office/contract'
import { act, type Context, refuse, staffOf } from '../../acts/index.ts'
import { listApplicationRows, type ApplicationList } from './applications.store.ts'
import { showTerm } from './standard-deadline.ts'

const lists = Object.keys({
  mine: true,
  'to-forward': true,
  'to-hand-over': true,
  all: true,
} satisfies Record<ApplicationList, true>)

const isList = (name: string): name is ApplicationList => lists.includes(name)

/** The roles with whose branches and agencies the caller sees applications besides his own. */
const seeing = ({ roles }: Context) => roles.filter(({ role }) => role !== 'official')

const readCursor = (cursor: string | undefined) => {
  const match = cursor && /^(\d{4}-\d{2}-\d{2}|infinity)_([\d-]+)$/.exec(cursor)
  if (!match || (match[1] !== 'infinity' && !Day.safeParse(match[1]).success)) return undefined
  return { by: match[1]!, number: match[2]! }
}

export const listApplications = act('applications.listApplications', async (input, context) => {
  const staff = staffOf(context)
  const seen = seeing(context)
  const list = input.list ?? (seen.length === 0 ? 'mine' : 'all')
  if (!isList(list))
    return refuse('invalid-input', {
      errors: [{ at: 'list', code: 'wrong-word', detail: lists.join(', ') }],
    })
  const ownOnly = list === 'mine' || seen.length === 0
  const rows = await listApplicationRows(context.db, context.office.id, {
    list,
    official: ownOnly ? staff.id : undefined,
    seen: ownOnly ? undefined : seen,
    after: readCursor(input.cursor),
    most: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      number: row.number,
      service: { id: row.serviceId, title: row.title },
      state: row.state,
      registeredAt: row.registeredAt.toISOString(),
      ...showTerm(row),
      mine: context.owns({ staff: row.officialId }),
    })),
    ...(rows.length > input.limit &&
      last && { nextCursor: `${last.decisionBy ?? 'infinity'}_${last.number}` }),
  }
})
