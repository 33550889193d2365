/** Which folder of the server, or which room, each table belongs to; in their reading order. */
export const tablesOf: Readonly<Record<string, readonly string[]>> = {
  database: ['office_clock'],
  events: ['outbox', 'audit'],
  acts: ['replies'],
  jobs: ['job_runs'],
  network: [
    'offices',
    'branches',
    'halls',
    'opening_hours',
    'special_days',
    'lines',
    'pools',
    'line_pools',
    'timetables',
  ],
  catalogue: [
    'services',
    'services_out_of_use',
    'service_codes',
    'categories',
    'agencies',
    'documents',
    'life_events',
    'packages',
  ],
  staff: ['staff', 'staff_roles', 'devices', 'workplaces'],
  bookings: [
    'bookings',
    'booking_persons',
    'booking_services',
    'places',
    'place_days',
    'hold_networks',
    'tellings',
    'letters_sent',
    'short_codes',
    'person_words',
    'unread_phones',
  ],
  queue: ['visits', 'tickets', 'ticket_services', 'ticket_numbers', 'former_numbers', 'calls'],
  clocks: ['clock_facts'],
  applications: [
    'applications',
    'applicants',
    'application_numbers',
    'application_papers',
    'application_participants',
    'application_steps',
    'decisions',
    'notices',
  ],
  ratings: ['ratings', 'rating_counts'],
  doctor: ['warnings'],
  keys: ['secret_keys'],
  http: ['budgets'],
}

const order = Object.keys(tablesOf)

/** Whose a table is; nothing for none of ours. */
export const ownerOf: ReadonlyMap<string, string> = new Map(
  order.flatMap((owner) => tablesOf[owner]!.map((table) => [table, owner] as const)),
)

/** The folder or room that a file of the server stands in; nothing for one that puts all together. */
export function partOf(file: string): string | undefined {
  const own = /packages\/server\/src\/(?:rooms\/)?([\w-]+)\//.exec(file.replaceAll('\\', '/'))
  return own?.[1]
}

/** What a statement does with tables. */
export interface TableUse {
  readonly table: string
  readonly use: 'reads' | 'writes'
}

/**
 * What a part of the server may not do with a table: it writes its own alone, and reads its own and those of
 * the parts before it. The doctor reads all.
 */
export function wallBetween(part: string, { table, use }: TableUse): string | undefined {
  const owner = ownerOf.get(table)
  if (owner === undefined || owner === part) return undefined
  if (use === 'writes') return `${part} writes ${table}, which is ${owner}'s: ask its door`
  if (part === 'doctor') return undefined
  return order.indexOf(owner) < order.indexOf(part) || !order.includes(part)
    ? undefined
    : `${part} reads ${table}, which is ${owner}'s and comes later: let ${owner} leave the fact, or compose there`
}
