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

/** Walls that statements still go through. None may be added; each that is mended goes from here. */
const openWalls: ReadonlySet<string> = new Set([
  // What came of a booking in the queue is shown with it.
  'bookings reads tickets',
  'bookings reads visits',
  // Who made and who verified a version of a card is named.
  'catalogue reads staff',
  // A clerk who leaves gives back the ticket at the desk, in the same transaction.
  'staff writes tickets',
  // A desk shows the applications taken in with its ticket.
  'queue reads applications',
  // The reply of a call, or where a workplace stands, is handed along as a part of the statement: one packet.
  'events writes replies',
  'network reads workplaces',
  // A key that ends moves the codes that follow from it to another.
  'keys writes bookings',
  'keys writes visits',
  'keys writes applications',
  'keys writes short_codes',
  'keys writes staff',
  'keys writes devices',
  'keys writes replies',
])

/**
 * What a part of the server may not do with a table: it writes its own alone, and reads its own and those of
 * the parts before it. The doctor reads all.
 */
export function wallBetween(part: string, { table, use }: TableUse): string | undefined {
  const owner = ownerOf.get(table)
  if (owner === undefined || owner === part) return undefined
  if (openWalls.has(`${part} ${use} ${table}`)) return undefined
  if (use === 'writes') return `${part} writes ${table}, which is ${owner}'s: ask its door`
  if (part === 'doctor') return undefined
  return order.indexOf(owner) < order.indexOf(part) || !order.includes(part)
    ? undefined
    : `${part} reads ${table}, which is ${owner}'s and comes later: let ${owner} leave the fact, or compose there`
}
