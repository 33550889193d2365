import { test } from 'node:test'
import { RuleTester, type Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { house } from './index.ts'

RuleTester.describe = (_, run) => run()
RuleTester.it = (_, run) => run()

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser as Linter.Parser, sourceType: 'module' },
})
const room = (path: string) => `/house/packages/server/src/rooms/${path}`

test('a room uses the rooms before it, through their index', () => {
  tester.run('rooms-in-order', house.rules['rooms-in-order'], {
    valid: [
      { filename: room('queue/call-next.ts'), code: "import { a } from '../bookings/index.ts'" },
      { filename: room('queue/call-next.ts'), code: "import { a } from './ticket.ts'" },
      { filename: room('queue/deep/x.ts'), code: "import { a } from '../ticket.ts'" },
      { filename: room('queue/call-next.ts'), code: "import { a } from '../../acts/index.ts'" },
      {
        filename: '/house/packages/server/src/office.ts',
        code: "import { a } from './rooms/queue/index.ts'",
      },
      {
        filename: '/house/packages/contract/src/queue/staff-queue.ts',
        code: "import { a } from '../staff/nouns.ts'",
      },
      {
        filename: '/house/packages/words/src/applications/notice/uk.ts',
        code: "import { a } from '../../bookings/letters/letter.ts'",
      },
      {
        filename: room('bookings/bookings.test.ts'),
        code: "import { a } from '../network/branch.ts'",
      },
    ],
    invalid: [
      {
        filename: room('bookings/hold.ts'),
        code: "import { a } from '../queue/index.ts'",
        errors: [{ messageId: 'later' }],
      },
      {
        filename: room('bookings/hold.ts'),
        code: "export { a } from '../network/branch.ts'; const b = import('../catalogue/card.ts')",
        errors: [{ messageId: 'inside' }, { messageId: 'inside' }],
      },
      {
        filename: '/house/packages/server/src/office.ts',
        code: "import { a } from './rooms/queue/call-next.ts'",
        errors: [{ messageId: 'inside' }],
      },
      {
        filename: '/house/packages/contract/src/catalogue/nouns.ts',
        code: "import type { A } from '../queue/ticket.ts'",
        errors: [{ messageId: 'later' }],
      },
      {
        filename: '/house/packages/words/src/bookings/route.ts',
        code: "import { a } from '../queue/say-wait.ts'",
        errors: [{ messageId: 'later' }],
      },
      { filename: room('parking/car.ts'), code: '', errors: [{ messageId: 'unknown' }] },
    ],
  })
})

test('a floor of the server uses those below it, and acts by their door', () => {
  const server = (path: string) => `/house/packages/server/src/${path}`
  tester.run('folders-in-order', house.rules['folders-in-order'], {
    valid: [
      { filename: server('http/app.ts'), code: "import { a } from '../acts/index.ts'" },
      { filename: server('acts/act.ts'), code: "import { a } from './refusal.ts'" },
      { filename: room('queue/call-next.ts'), code: "import { a } from '../../acts/index.ts'" },
      { filename: server('office.ts'), code: "import { a } from './http/app.ts'" },
      { filename: server('acts/act.test.ts'), code: "import { a } from '../http/app.ts'" },
      { filename: '/house/packages/sdk/src/send.ts', code: "import { a } from '../http/app.ts'" },
    ],
    invalid: [
      {
        filename: server('acts/run-act.ts'),
        code: "import type { A } from '../http/micro-cache.ts'",
        errors: [{ messageId: 'later' }],
      },
      {
        filename: room('queue/call-next.ts'),
        code: "import { a } from '../../acts/refusal.ts'; import('../../office.ts')",
        errors: [{ messageId: 'inside' }, { messageId: 'later' }],
      },
      { filename: server('parking/car.ts'), code: '', errors: [{ messageId: 'unknown' }] },
    ],
  })
})

test('only stores speak SQL', () => {
  tester.run('sql-in-stores', house.rules['sql-in-stores'], {
    valid: [
      {
        filename: room('queue/queue.store.ts'),
        code: "import { sql } from 'kysely'; sql`select 1`",
      },
      { filename: room('queue/call-next.ts'), code: "import type { Kysely } from 'kysely'" },
      { filename: '/house/packages/server/src/database/clock.ts', code: 'sql`select 1`' },
    ],
    invalid: [
      {
        filename: room('queue/call-next.ts'),
        code: "import { sql } from 'kysely'; sql`select 1`; db.selectFrom('tickets')",
        errors: 3,
      },
    ],
  })
})

test('a statement says what rows it brings by what tests compare with them', () => {
  tester.run('checked-rows', house.rules['checked-rows'], {
    valid: [
      {
        filename: room('queue/queue.store.ts'),
        code: 'returns({ number: text })`select number from tickets`; sql`delete from tickets`',
      },
      { filename: room('queue/queue.test.ts'), code: 'sql<{ number: string }>`select number`' },
      {
        filename: '/house/packages/server/src/database/migrations/0001-begin.ts',
        code: 'sql<{ number: string }>`select number`',
      },
      { filename: '/house/packages/workshop/src/storm/verdict.ts', code: 'sql<Row>`select 1`' },
    ],
    invalid: [
      {
        filename: room('queue/queue.store.ts'),
        code: 'const find = async (db) => sql<TicketRow>`select number`.execute(db)',
        errors: [{ messageId: 'asserted' }],
      },
      {
        filename: '/house/packages/server/src/database/clock.ts',
        code: 'sql<Date>`(select office_now())`',
        errors: [{ messageId: 'asserted' }],
      },
    ],
  })
})

test('a rule does no I/O', () => {
  tester.run('rules-are-pure', house.rules['rules-are-pure'], {
    valid: [
      { filename: room('queue/ticket.ts'), code: 'export const isOver = (t) => t.state' },
      {
        filename: room('queue/ticket.ts'),
        code: "import { addDays } from '../../database/local-time.ts'; import type { Tx } from '../../database/open.ts'; export function lapses(t) {}",
      },
      {
        filename: room('queue/call-next.ts'),
        code: "import { takeTicket } from './queue.store.ts'; export const callNext = act('queue.callNext', async () => {}); export async function carry() {}",
      },
      {
        filename: room('queue/call-next.ts'),
        code: "import { takeTicket } from './queue.store.ts'; export const tell = (context: Context) => context.emit()",
      },
      {
        filename: room('queue/queue.store.ts'),
        code: "import { sql } from 'kysely'; export const rowOf = (row) => row",
      },
    ],
    invalid: [
      {
        filename: room('queue/ticket.ts'),
        code: "import { takeTicket } from './queue.store.ts'; export const isOver = (t) => t.state; export function waits(t) {}",
        errors: [{ messageId: 'mixed' }, { messageId: 'mixed' }],
      },
      {
        filename: room('queue/ticket.ts'),
        code: "import { readFileSync } from 'node:fs'; export function words() {}",
        errors: [{ messageId: 'mixed' }],
      },
    ],
  })
})

test("nothing asks this machine's clock", () => {
  tester.run('one-clock', house.rules['one-clock'], {
    valid: ['new Date(at)', 'Date.parse(text)', 'Date.UTC(2026, 1)', 'performance.now()'],
    invalid: ['new Date()', 'Date.now()', 'Date()'].map((code) => ({
      code,
      errors: [{ messageId: 'clock' }],
    })),
  })
})

test('a rule is switched off by name and with a reason', () => {
  tester.run('reasoned-disable', house.rules['reasoned-disable'], {
    valid: [
      '// eslint-disable-next-line no-console -- the command line talks\nx()',
      '/* eslint-disable no-console -- the command line talks */\nx()',
    ],
    invalid: [
      '// eslint-disable-next-line no-console\nx()',
      '// eslint-disable-next-line\nx()',
      '// eslint-disable-next-line -- because\nx()',
      '/* eslint-disable */\nx()',
    ].map((code) => ({ code, errors: [{ messageId: 'silent' }] })),
  })
})

test('names that were given up stay given up', () => {
  tester.run('plain-names', house.rules['plain-names'], {
    valid: ["const kept = cachedBranch(context, 'central')"],
    invalid: [
      { code: 'const row = await keptBranch(context, id)', errors: [{ messageId: 'givenUp' }] },
      { code: 'class Turns {}', errors: [{ messageId: 'givenUp' }] },
    ],
  })
})

test('a statement writes the tables of its room, and reads those of the rooms before it', () => {
  const of = (table: string) => `import { sql } from 'kysely'; const a = sql\`${table}\``
  tester.run('tables-have-owners', house.rules['tables-have-owners'], {
    valid: [
      { filename: room('queue/a.store.ts'), code: of('update tickets set state = 1') },
      {
        filename: room('queue/a.store.ts'),
        code: of('select from tickets t join services s on true'),
      },
      {
        filename: room('queue/a.store.ts'),
        code: of('select extract(year from visits.at) from calls'),
      },
      { filename: room('queue/a.test.ts'), code: of('delete from applications') },
      {
        filename: '/house/packages/server/src/doctor/a.store.ts',
        code: of('select from applications, places'),
      },
    ],
    invalid: [
      {
        filename: room('network/a.store.ts'),
        code: of("select 'from services' from branches, places where 1"),
        errors: [{ messageId: 'wall' }],
      },
      {
        filename: room('applications/a.store.ts'),
        code: of('with a as (insert into tickets (id) values (1)) select 1'),
        errors: [{ messageId: 'wall' }],
      },
      {
        filename: room('bookings/a.store.ts'),
        code: of('delete from special_days where id in (select id from applicants)'),
        errors: [{ messageId: 'wall' }, { messageId: 'wall' }],
      },
    ],
  })
})
