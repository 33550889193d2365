/** A guard of a promise, how to take it away, and which tests must then go red. */
export interface Guard {
  readonly promise: string
  readonly guard: string
  /** Files below packages/server. */
  readonly without: readonly { file: string; find: string; replace: string }[]
  readonly tests: readonly string[]
  /** Pattern of the tests' names. */
  readonly named: string
}

const bookings = 'src/rooms/bookings/bookings.test.ts'
const bookingRaces = 'src/rooms/bookings/bookings.races.test.ts'
const queue = 'src/rooms/queue/queue.test.ts'
const queueRaces = 'src/rooms/queue/queue.races.test.ts'
const rights = 'src/database/rights.test.ts'
const cutLines = 'src/database/cut-lines.races.test.ts'
const faults = 'src/faults.races.test.ts'
const members = 'src/rooms/staff/keep-members.test.ts'
const cardRaces = 'src/rooms/catalogue/keep-cards.races.test.ts'
const places = 'src/rooms/bookings/places.store.ts'

export const guards: readonly Guard[] = [
  {
    promise: 'B1',
    guard: 'only free places are taken',
    without: [
      {
        file: places,
        find: 'const isFree = sql`(p.free_at <= (select now from moment) ${isNew ? sql`` : sql`or p.booking_id = ${booking}`})`',
        replace: 'const isFree = sql`true`',
      },
    ],
    tests: [bookings],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a place is locked while it is taken',
    without: [
      {
        file: places,
        find: 'limit 1 for update ${wait ? sql`` : sql`skip locked`}',
        replace: 'limit 1',
      },
    ],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'locks of a failed attempt are let go before waiting',
    without: [{ file: places, find: "if (attempt === 'busy') await", replace: 'if (false) await' }],
    tests: [bookingRaces],
    named: 'B1',
  },
  {
    promise: 'B1',
    guard: 'a seat kept for reception is no citizen’s before its minute',
    without: [
      {
        file: places,
        find: 'and (p.opens_at <= (select now from moment) ${ownOf(share)}',
        replace: 'and (true ${ownOf(share)}',
      },
    ],
    tests: ['src/rooms/bookings/shares.test.ts', 'src/rooms/bookings/shares.races.test.ts'],
    named: 'citizens take online seats|at the announced minute',
  },
  {
    promise: 'B2',
    guard: 'all places of a visit or none',
    without: [
      {
        file: places,
        find: 'and (select count(*) from picked) = ${places.length}::int',
        replace: '',
      },
      {
        file: places,
        find: 'and (select count from free) = ${places.length}::int',
        replace: '',
      },
      { file: places, find: 'if (got === places.length)', replace: 'if (got > 0)' },
    ],
    tests: [bookings],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'the next leg begins after the way to its hall',
    without: [
      {
        file: 'src/rooms/bookings/plan-visit.ts',
        find: 'upTo(over + way, line.step_minutes)',
        replace: 'upTo(over, line.step_minutes)',
      },
    ],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'B2',
  },
  {
    promise: 'B2',
    guard: 'a start is offered only when every leg has its places',
    without: [
      {
        file: 'src/rooms/bookings/offer-starts.ts',
        find: '!others.every((leg) => leg.has(startsAt))',
        replace: 'false',
      },
    ],
    tests: ['src/rooms/bookings/plan-visit.test.ts'],
    named: 'every leg has',
  },
  {
    promise: 'B3',
    guard: 'a confirmed hold still has its places',
    without: [
      {
        file: 'src/rooms/bookings/bookings.store.ts',
        find: 'select where (select count(*) from kept) = ${hold.places}::int',
        replace: 'select where ${hold.places}::int > 0',
      },
    ],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'B3',
    guard: 'a repeat gets the stored reply',
    without: [
      { file: 'src/http/run-act.ts', find: 'if (begun?.stored) return begun.stored', replace: '' },
    ],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'B3',
    guard: 'what is acknowledged is on the disk',
    without: [
      {
        file: 'src/database/embedded.ts',
        find: "'jit=off',",
        replace: "'synchronous_commit=off', 'wal_writer_delay=10s',",
      },
    ],
    tests: [bookingRaces],
    named: 'kill -9',
  },
  {
    promise: 'B4',
    guard: 'a refused move undoes itself and takes the new before it lets the old go',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'if (answered instanceof Refusal) throw new Undo(answered)',
        replace: '',
      },
      {
        file: 'src/rooms/bookings/change-booking.ts',
        find: 'const taken = await takeVisit(',
        replace: 'await releasePlaces(db, id)\n  const taken = await takeVisit(',
      },
    ],
    tests: [bookings],
    named: 'B4',
  },
  {
    promise: 'B7',
    guard: 'wall time follows the zone’s clock changes',
    without: [
      {
        file: 'src/database/local-time.ts',
        find: "new Intl.DateTimeFormat('en-CA', {\n      timeZone,",
        replace: "new Intl.DateTimeFormat('en-CA', {\n      timeZone: 'Etc/GMT-2',",
      },
    ],
    tests: [bookings, 'src/database/local-time.test.ts'],
    named: 'B7|09:00 on the wall',
  },
  {
    promise: 'Q1',
    guard: 'numbers count by one in the ticket’s own transaction',
    without: [
      {
        file: 'src/rooms/queue/tickets.store.ts',
        find: 'do update set last = n.last + 1',
        replace: 'do update set last = n.last + 2',
      },
    ],
    tests: [queue],
    named: 'Q1',
  },
  {
    promise: 'Q2',
    guard: 'only a waiting ticket is called',
    without: [
      {
        file: 'src/rooms/queue/calls.store.ts',
        find: "and id = ${call.ticket} and state = any(${call.from ?? ['waiting']})",
        replace: "and id = ${call.ticket} and (true or state = any(${call.from ?? ['waiting']}))",
      },
    ],
    tests: [queueRaces],
    named: 'Q2',
  },
  {
    promise: 'B6',
    guard: 'another time is kept for who was booked on a closed day',
    without: [
      {
        file: 'src/rooms/bookings/days/replan.ts',
        find: 'const kept = await keepAlternative(context, row)',
        replace: 'const kept = undefined as Awaited<ReturnType<typeof keepAlternative>>',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'B6',
    guard: 'who was booked on a closed day is told',
    without: [
      {
        file: 'src/rooms/bookings/days/replan.ts',
        find: "await tellPerson(context, row, 'closed')",
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'B6',
  },
  {
    promise: 'B1',
    guard: 'a withdrawn place is given to nobody',
    without: [
      {
        file: 'src/rooms/bookings/places.store.ts',
        find: 'where booking_id = ${booking} and not withdrawn returning 1',
        replace: 'where booking_id = ${booking} returning 1',
      },
    ],
    tests: ['src/rooms/bookings/days/days.test.ts'],
    named: 'a hold on a day that is closed meanwhile',
  },
  {
    promise: 'Q1',
    guard: 'who was carried over the night keeps the first numbers',
    without: [
      {
        file: 'src/rooms/queue/issue-ticket.ts',
        find: 'await carryOver(context.db, context.office.id, visit.branch, on)',
        replace: 'void carryOver',
      },
    ],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q1, Q6',
  },
  {
    promise: 'Q5',
    guard: 'a parked ticket can be called again',
    without: [
      {
        file: 'src/rooms/queue/aside.ts',
        find: "from: ['waiting', 'parked']",
        replace: "from: ['waiting']",
      },
    ],
    tests: ['src/rooms/queue/large-hall.test.ts'],
    named: 'Q5: a parked',
  },
  {
    promise: 'F16',
    guard: 'answers given again count against the limits too',
    without: [
      {
        file: 'src/http/quick-answer.ts',
        find: 'if (await limits.count(address, undefined, false)) return wholeWay()',
        replace: '',
      },
    ],
    tests: ['src/http/quick-answer.test.ts'],
    named: 'F16',
  },
  {
    promise: 'Q7',
    guard: 'who changed something sees it in the next answer',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'ground.kept.forget(statesTopic(call.office.id))',
        replace: '',
      },
    ],
    tests: ['src/http/quick-answer.test.ts'],
    named: 'who changed something',
  },
  {
    promise: 'Q7',
    guard: 'bookings to come lengthen the wait that is told',
    without: [
      {
        file: 'src/rooms/queue/foresee.ts',
        find: 'left.join(ahead[0])',
        replace: 'void left',
      },
    ],
    tests: ['src/rooms/queue/foresee.test.ts'],
    named: 'a booking that will come|Q7',
  },
  {
    promise: 'Q2',
    guard: 'tickets of one visit are called one after the other',
    without: [
      {
        file: 'src/rooms/queue/waiting.store.ts',
        find: "and (o.state in ('called', 'serving')",
        replace: 'and (false',
      },
    ],
    tests: ['src/rooms/queue/family.test.ts'],
    named: 'checked in by phone',
  },
  {
    promise: 'Q2',
    guard: 'a clerk gets only what he is skilled for',
    without: [
      { file: 'src/rooms/queue/choose-next.ts', find: 'skills === null ||', replace: 'true ||' },
    ],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q2',
    guard: 'a workplace serves one ticket',
    without: [
      {
        file: 'src/rooms/queue/call-next.ts',
        find: "if (await findTicketAt(db, office.id, id)) return refuse('still-serving')",
        replace: '',
      },
    ],
    tests: [queue],
    named: 'Q2',
  },
  {
    promise: 'Q3',
    guard: 'walk-ins get their turn after timed calls',
    without: [
      {
        file: 'src/rooms/queue/choose-next.ts',
        find: 'if (walkInsTurn && walkIn)',
        replace: 'if (false && walkIn)',
      },
    ],
    tests: ['src/rooms/queue/choose-next.test.ts'],
    named: 'at most R',
  },
  {
    promise: 'Q3',
    guard: 'out-of-turn calls do not count among the last',
    without: [
      {
        file: 'src/rooms/queue/calls.store.ts',
        find: "and reason->>'kind' not in ('out-of-turn', 'parked', 'by-name')",
        replace: '',
      },
    ],
    tests: [queue],
    named: 'out of turn does not push',
  },
  {
    promise: 'Q4',
    guard: 'the reason is said in words',
    without: [
      {
        file: 'src/rooms/queue/call-reason.ts',
        find: 'return { kind, text: texts[kind] }',
        replace: "return { kind, text: { uk: '' } }",
      },
    ],
    tests: [queue],
    named: 'Q4',
  },
  {
    promise: 'A1',
    guard: 'who took part is not assigned',
    without: [
      {
        file: 'src/rooms/applications/assign-official.ts',
        find: '!application.participants.includes(id) &&',
        replace: '',
      },
    ],
    tests: ['src/rooms/applications/assign-official.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A1',
    guard: 'who took part does not decide',
    without: [
      {
        file: 'src/rooms/applications/decide.ts',
        find: '.includes(official.id))',
        replace: ".includes('nobody'))",
      },
    ],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A1',
    guard: 'the database itself refuses such a decision',
    without: [
      {
        file: 'src/database/migrations/0007-applications.ts',
        find: "raise exception 'who took part can not decide' using errcode = 'OF001';",
        replace: 'null;',
      },
    ],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A1',
  },
  {
    promise: 'A2',
    guard: 'only steps of the table are taken',
    without: [
      {
        file: 'src/rooms/applications/steps.ts',
        find: 'steps.some((step) => step.from === from && step.to === to && step.by === by)',
        replace: 'true',
      },
    ],
    tests: ['src/rooms/applications/applications.test.ts'],
    named: 'A2',
  },
  {
    promise: 'A2',
    guard: 'the audit is append-only, whoever asks',
    without: [
      {
        file: 'src/database/migrations/0001-foundations.ts',
        find: "begin raise exception 'the audit is append-only' using errcode = 'insufficient_privilege'; end",
        replace: 'begin return null; end',
      },
    ],
    tests: [rights],
    named: 'A2',
  },
  {
    promise: 'A2',
    guard: 'the server has no right to change the audit',
    without: [
      {
        file: 'src/database/rights.ts',
        find: 'revoke update, delete, truncate on audit from ${worker}',
        replace: 'select 1',
      },
    ],
    tests: [rights],
    named: 'A2',
  },
  {
    promise: 'A2',
    guard: 'who owns the audit has no right to change it',
    without: [
      {
        file: 'src/database/migrations/0001-foundations.ts',
        find: 'revoke update, delete, truncate on audit from current_user',
        replace: 'select 1',
      },
      {
        file: 'src/database/migrations/0009-audit-rights.ts',
        find: 'revoke update, delete, truncate on audit from public, current_user',
        replace: 'select 1',
      },
      {
        file: 'src/database/migrations/0009-audit-rights.ts',
        find: 'revoke update, delete, truncate on audit from %s cascade',
        replace: 'grant select on audit to %s',
      },
    ],
    tests: [rights],
    named: 'A2',
  },
  {
    promise: 'E3',
    guard: 'who may call what',
    without: [
      {
        file: 'src/http/callers.ts',
        find: "if (row.includes('anyone')) return true",
        replace: 'return true',
      },
    ],
    tests: ['src/http/access.test.ts'],
    named: 'E3',
  },
  {
    promise: 'E3',
    guard: 'a code opens its own thing only',
    without: [
      { file: 'src/http/access-codes.ts', find: 'timingSafeEqual(given, right)', replace: 'true' },
    ],
    tests: [bookings, 'src/http/access-codes.test.ts'],
    named: 'E3|opens its own',
  },
  {
    promise: 'E3',
    guard: 'a role reaches its own branch only',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'held.branch === undefined || held.branch === branch',
        replace: 'held || branch',
      },
    ],
    tests: ['src/http/access.test.ts'],
    named: 'another branch',
  },
  {
    promise: 'E4',
    guard: 'the policy of the office’s pages',
    without: [
      {
        file: 'src/pages/page-headers.ts',
        find: '"require-trusted-types-for \'script\'",',
        replace: '',
      },
    ],
    tests: ['src/pages/pages.test.ts'],
    named: 'E4',
  },
  {
    promise: 'forms',
    guard: 'a form sent twice is one act',
    without: [
      {
        file: 'src/pages/asking/keys.ts',
        find: '.update(JSON.stringify([key, ...act]))',
        replace: '.update(JSON.stringify([freshKey(), ...act]))',
      },
    ],
    tests: ['src/pages/booking/booking.test.ts'],
    named: 'sent twice',
  },
  {
    promise: 'forms',
    guard: 'a key that others could guess is not used',
    without: [
      {
        file: 'src/pages/asking/keys.ts',
        find: 'return /^[0-9a-f]{32}$/.test(key) ? key : freshKey()',
        replace: 'return key',
      },
    ],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'could guess',
  },
  {
    promise: 'forms',
    guard: 'another site’s page sends nothing',
    without: [
      {
        file: 'src/pages/asking/read-form.ts',
        find: "['cross-site', 'same-site'].includes(",
        replace: "['nothing'].includes(",
      },
    ],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'another site',
  },
  {
    promise: 'forms',
    guard: 'an opened page changes nothing',
    without: [
      {
        file: 'src/pages/plain-pages.ts',
        find: '{ path, opened = toOffice, sent }',
        replace: '{ path, sent, opened = sent! }',
      },
    ],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'opening an address',
  },
  {
    promise: 'forms',
    guard: 'cancelling is asked once more',
    without: [
      {
        file: 'src/pages/booked/cancel.ts',
        find: "if (!given.has('sure') && booking.state === 'booked')",
        replace: "if (given.has('never'))",
      },
    ],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'cancelling',
  },
  {
    promise: 'F2',
    guard: 'a database that ends under the server is started again',
    without: [
      { file: 'src/database/keep-running.ts', find: 'await revive(now)', replace: 'return' },
    ],
    tests: ['src/database/keep-running.races.test.ts'],
    named: 'F2',
  },
  {
    promise: 'F2',
    guard: 'a connection that dies between two queries ends no server',
    without: [
      {
        file: 'src/database/open.ts',
        find: "pool.on('connect', (client) => client.on('error', () => {}))",
        replace: '',
      },
    ],
    tests: ['src/database/keep-running.races.test.ts'],
    named: 'F2',
  },
  {
    promise: 'F1',
    guard: 'a call sent again after a cut gets the stored reply',
    without: [
      { file: 'src/http/run-act.ts', find: 'if (begun?.stored) return begun.stored', replace: '' },
    ],
    tests: [cutLines],
    named: 'F1',
  },
  {
    promise: 'F3',
    guard: 'a line that has fallen silent is noticed',
    without: [
      {
        file: 'src/office.ts',
        find: 'noticeSilence(opened.pool)',
        replace: '{ stop() {} }; void noticeSilence',
      },
    ],
    tests: [cutLines],
    named: 'F3: on a line',
  },
  {
    promise: 'F4',
    guard: 'the database’s time decides how long a hold lasts',
    without: [
      {
        file: 'src/rooms/bookings/hold-places.ts',
        find: 'const heldUntil = heldUntilFrom((await context.time()).now)',
        replace: 'const heldUntil = heldUntilFrom(new Date())',
      },
    ],
    tests: [faults],
    named: 'F4',
  },
  {
    promise: 'F5',
    guard: 'a number belongs to the day of its ticket',
    without: [
      {
        file: 'src/rooms/queue/tickets.store.ts',
        find: 'values (${office}, ${ticket.branch}, ${ticket.letter}, ${ticket.on}, 1,',
        replace: "values (${office}, ${ticket.branch}, ${ticket.letter}, '2028-02-28', 1,",
      },
    ],
    tests: [faults],
    named: 'F5',
  },
  {
    promise: 'F7',
    guard: 'a key is for one request only',
    without: [
      {
        file: 'src/http/replies.ts',
        find: "if (!reply?.same) return refuse('key-reused')",
        replace: "if (!reply) return refuse('key-reused')",
      },
    ],
    tests: [faults],
    named: 'F7',
  },
  {
    promise: 'F11',
    guard: 'characters that no field may carry',
    without: [
      {
        file: 'src/http/read-body.ts',
        find: "if (anyText(value)) return refuse('unreadable-body')",
        replace: 'void anyText',
      },
    ],
    tests: ['src/http/bad-input.test.ts'],
    named: 'not readable JSON',
  },
  {
    promise: 'F12',
    guard: 'a body is read up to its limit only',
    without: [
      {
        file: 'src/http/read-body.ts',
        find: 'if (size > bodyLimit) return undefined',
        replace: 'if (size > 4_000_000_000) return undefined',
      },
    ],
    tests: ['src/http/bad-input.test.ts'],
    named: 'too large',
  },
  {
    promise: 'F21',
    guard: 'a server asks for the lock of the one server when it starts',
    without: [
      {
        file: 'src/database/keep-running.ts',
        find: 'let lock = await holdServerLock(connect(embedded), dataDir)',
        replace:
          'let lock = { ended: new Promise<void>(() => {}), release: () => Promise.resolve() }\n  void connect(embedded)',
      },
    ],
    tests: [bookingRaces],
    named: 'F21',
  },
  {
    promise: 'F22',
    guard: 'the database ends a transaction that is left open',
    without: [
      {
        file: 'src/database/open.ts',
        find: 'idle_in_transaction_session_timeout: 10_000,',
        replace: '',
      },
    ],
    tests: [faults],
    named: 'F22',
  },
  {
    promise: 'F21',
    guard: 'the lock of the one server is taken again with the database',
    without: [
      {
        file: 'src/database/keep-running.ts',
        find: 'lock = await holdServerLock(connect(now), dataDir)\n        tell',
        replace: 'tell',
      },
    ],
    tests: ['src/database/keep-running.races.test.ts'],
    named: 'F2:',
  },
  {
    promise: 'cards',
    guard: 'a change begins from the newest version',
    without: [
      {
        file: 'src/rooms/catalogue/keep-cards.ts',
        find: 'card instanceof Refusal || card.version === version',
        replace: 'card',
      },
    ],
    tests: [cardRaces, 'src/rooms/catalogue/keep-cards.test.ts'],
    named: 'of two who change|who began from an older',
  },
  {
    promise: 'cards',
    guard: 'who changes a card waits for who changes it already',
    without: [
      {
        file: 'src/rooms/catalogue/keep-cards.ts',
        find: 'await lockCards(db, office.id, [id])',
        replace: '',
      },
    ],
    tests: [cardRaces],
    named: 'of two who change',
  },
  {
    promise: 'cards',
    guard: 'every server sees that a card went out of use or came back',
    without: [
      {
        file: 'src/rooms/catalogue/catalogue.store.ts',
        find: "count(*) || '.' || coalesce(sum(moves), 0)",
        replace: 'count(*)',
      },
    ],
    tests: [cardRaces],
    named: 'found or not found at once',
  },
  {
    promise: 'cards',
    guard: 'a file brings no card back into use',
    without: [
      {
        file: 'src/rooms/catalogue/catalogue.store.ts',
        find: 'and not exists (select from services_out_of_use',
        replace: 'and true or exists (select from services_out_of_use',
      },
    ],
    tests: ['src/rooms/catalogue/keep-cards.test.ts'],
    named: 'out of use: nobody finds',
  },
  {
    promise: 'staff',
    guard: 'somebody else runs what a manager gives up',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: 'if (leavesAlone(row.roles, [], await listOtherManagers(db, office.id, id)))',
        replace: 'if (false as boolean)',
      },
    ],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'managers who withdraw each other do so one after the other',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: 'await lockMembers(db, office.id, id)',
        replace: '',
      },
    ],
    tests: [members],
    named: 'the last manager',
  },
  {
    promise: 'staff',
    guard: 'a ticket at the workplace of who leaves goes back to its line',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: "await clearWorkplace(context, row)\n  context.audit({ act: 'withdraw'",
        replace: "context.audit({ act: 'withdraw'",
      },
    ],
    tests: [members],
    named: 'who leaves is out at once',
  },
  {
    promise: 'staff',
    guard: 'nobody gives a role that reaches farther than his own',
    without: [
      {
        file: 'src/rooms/staff/keep-members.ts',
        find: "if (!runsAll(context.roles, roles)) return refuse('not-allowed')",
        replace: '',
      },
    ],
    tests: [members],
    named: 'a manager of a branch',
  },
]
