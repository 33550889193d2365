import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const bookingRaces = 'src/rooms/bookings/bookings.races.test.ts'
const cutLines = 'src/database/cut-lines.races.test.ts'
const faults = 'src/faults.races.test.ts'

export const databaseGuards: readonly Guard[] = [
  {
    promise: 'B3',
    guard: 'what is acknowledged is on the disk',
    without: [
      {
        mark: 'acknowledged-is-on-disk',
        replace: "'synchronous_commit=off', 'wal_writer_delay=10s',",
      },
    ],
    tests: [bookingRaces],
    named: 'kill -9',
  },
  {
    promise: 'B7',
    guard: 'wall time follows the zone’s clock changes',
    without: [{ mark: 'zones-change', replace: "timeZone: 'Etc/GMT-2'," }],
    tests: [bookings, 'src/database/local-time.test.ts'],
    named: 'B7|09:00 on the wall',
  },
  {
    promise: 'F2',
    guard: 'a database that ends under the server is started again',
    without: [{ mark: 'database-is-started-again', replace: 'return' }],
    tests: ['src/database/supervise-database.races.test.ts'],
    named: 'F2',
  },
  {
    promise: 'F2',
    guard: 'a connection that dies between two queries ends no server',
    without: [{ mark: 'dead-connection-between-queries', replace: '' }],
    tests: ['src/database/supervise-database.races.test.ts'],
    named: 'F2',
  },
  {
    promise: 'F3',
    guard: 'a line that has fallen silent is noticed',
    without: [{ mark: 'silent-line-is-noticed', replace: '{ stop() {} }; void noticeSilence' }],
    tests: [cutLines],
    named: 'F3: on a line',
  },
  {
    promise: 'F21',
    guard: 'a server asks for the lock of the one server when it starts',
    without: [
      {
        mark: 'lock-is-asked-for-without-end',
        replace: '{ ended: new Promise<void>(() => {}), release: () => Promise.resolve() }',
      },
    ],
    tests: [bookingRaces],
    named: 'F21',
  },
  {
    promise: 'F22',
    guard: 'the database ends a transaction that is left open',
    without: [{ mark: 'left-transaction-ends', replace: '' }],
    tests: [faults],
    named: 'F22',
  },
  {
    promise: 'F21',
    guard: 'the lock of the one server is taken again with the database',
    without: [{ mark: 'lock-is-taken-again', replace: '' }],
    tests: ['src/database/supervise-database.races.test.ts'],
    named: 'F2:',
  },
  {
    promise: 'F1',
    guard: 'who is still under way when a transaction has failed asks nothing more',
    without: [{ mark: 'nothing-after-a-transaction', replace: '' }],
    tests: ['src/database/transact.test.ts'],
    named: 'still under way',
  },
  {
    promise: 'key',
    guard: 'a server with another secret key than its database does not start',
    without: [{ mark: 'another-key-is-refused', replace: '' }],
    tests: ['src/keys/secret-key.races.test.ts'],
    named: 'moved to another machine',
  },
  {
    promise: 'key',
    guard: 'a database with an office gets no new secret key',
    without: [{ mark: 'new-key-for-empty-only', replace: '' }],
    tests: ['src/keys/secret-key.races.test.ts'],
    named: 'older version is proved',
  },
  {
    promise: 'key',
    guard: 'the key of a database without a fingerprint is proved by its tokens',
    without: [{ mark: 'key-proved-by-tokens', replace: '' }],
    tests: ['src/keys/secret-key.races.test.ts'],
    named: 'older version is proved',
  },
  {
    promise: 'key',
    guard: 'a file that lacks a key in use opens no database',
    without: [{ mark: 'every-key-in-use', replace: 'if (!key) continue' }],
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'two things never have the same six signs by different keys',
    without: [{ mark: 'short-codes-are-unique', replace: 'false' }],
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'a running server takes up a new key',
    without: [{ mark: 'running-server-takes-keys-up', replace: '' }],
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'what a leaked key made opens nothing',
    without: ['booking', 'visit', 'application'].map((thing) => ({
      mark: `leaked-key-opens-no-${thing}`,
      replace: 'false',
    })),
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'tokens of a leaked key end',
    without: [{ mark: 'leaked-tokens-end', replace: 'false' }],
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'a lost key is replaced by explicit wish alone',
    without: [{ mark: 'lost-key-needs-a-yes', replace: 'false as boolean' }],
    tests: ['src/keys/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'roles',
    guard: 'the embedded database lets nobody in by name alone',
    without: [{ mark: 'database-asks-passwords', replace: "'local all all trust\\n'" }],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'reaches the owner by none',
  },
  {
    promise: 'roles',
    guard: 'a data folder of an older version asks for passwords from its next start',
    without: [{ mark: 'old-folder-gets-passwords', replace: 'false as boolean' }],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'by name asks for passwords',
  },
  {
    promise: 'roles',
    guard: 'the password of the owner is not needed by a server that runs',
    without: [{ mark: 'owner-password-is-dropped', replace: "['owner', 'server']" }],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'without the password of the owner',
  },
]
