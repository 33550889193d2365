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
        file: 'src/database/embedded.ts',
        find: "'jit=off',",
        replace: "'synchronous_commit=off', 'wal_writer_delay=10s',",
      },
    ],
    tests: [bookingRaces],
    named: 'kill -9',
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
    promise: 'F1',
    guard: 'who is still under way when a transaction has failed asks nothing more',
    without: [
      {
        file: 'src/database/driver.ts',
        find: 'if (this.#stopped) throw new AbortedTransactionError()',
        replace: '',
      },
    ],
    tests: ['src/database/transact.test.ts'],
    named: 'still under way',
  },
  {
    promise: 'key',
    guard: 'a server with another secret key than its database does not start',
    without: [
      {
        file: 'src/settle-secret-key.ts',
        find: 'if (!fingerprintOf(key).equals(fingerprint)) return another(settings, number)',
        replace: '',
      },
    ],
    tests: ['src/secret-key.races.test.ts'],
    named: 'moved to another machine',
  },
  {
    promise: 'key',
    guard: 'a database with an office gets no new secret key',
    without: [
      {
        file: 'src/settle-secret-key.ts',
        find: 'if (filled && !found) throw new SettingsError(missing(settings))',
        replace: '',
      },
    ],
    tests: ['src/secret-key.races.test.ts'],
    named: 'older version is proved',
  },
  {
    promise: 'key',
    guard: 'the key of a database without a fingerprint is proved by its tokens',
    without: [
      {
        file: 'src/settle-secret-key.ts',
        find: 'if (proved === false) throw new SettingsError(another(settings, 1))',
        replace: '',
      },
    ],
    tests: ['src/secret-key.races.test.ts'],
    named: 'older version is proved',
  },
  {
    promise: 'key',
    guard: 'a file that lacks a key in use opens no database',
    without: [
      {
        file: 'src/settle-secret-key.ts',
        find: 'if (!key) return lacking(settings, number)',
        replace: 'if (!key) continue',
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'two things never have the same six signs by different keys',
    without: [
      {
        file: 'src/rooms/bookings/short-codes/short-codes.store.ts',
        find: 'code_hash = any(${[...older]}::bytea[])',
        replace: 'false',
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'a running server takes up a new key',
    without: [
      {
        file: 'src/settle-secret-key.ts',
        find: 'codes.take(await settleSecretKeys(db, settings))',
        replace: '',
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'what a leaked key made opens nothing',
    without: [
      {
        file: 'src/key-uses.store.ts',
        find: "for (const table of ['bookings', 'visits', 'applications'])",
        replace: 'for (const table of [])',
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'tokens of a leaked key end',
    without: [
      {
        file: 'src/end-key.ts',
        find: "await freeTokens(tx, from, act === 'revoke')",
        replace: 'await freeTokens(tx, from, false)',
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'key',
    guard: 'a lost key is replaced by explicit wish alone',
    without: [
      {
        file: 'src/key-commands.ts',
        find: "if (!yes)\n      return console.log(\n        'Nothing was changed. Look",
        replace:
          "if (false as boolean)\n      return console.log(\n        'Nothing was changed. Look",
      },
    ],
    tests: ['src/secret-keys.races.test.ts'],
    named: '.',
  },
  {
    promise: 'roles',
    guard: 'the embedded database lets nobody in by name alone',
    without: [
      {
        file: 'src/database/embedded-access.ts',
        find: 'local all all scram-sha-256',
        replace: 'local all all trust',
      },
    ],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'reaches the owner by none',
  },
  {
    promise: 'roles',
    guard: 'a data folder of an older version asks for passwords from its next start',
    without: [
      {
        file: 'src/database/embedded.ts',
        find: 'if (await trustsNames(folder))\n    await askForPasswords',
        replace: 'if (false as boolean)\n    await askForPasswords',
      },
    ],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'by name asks for passwords',
  },
  {
    promise: 'roles',
    guard: 'the password of the owner is not needed by a server that runs',
    without: [
      {
        file: 'src/database/embedded.ts',
        find: "before ? ['server'] : ['owner', 'server']",
        replace: "['owner', 'server']",
      },
    ],
    tests: ['src/database/embedded-access.test.ts'],
    named: 'without the password of the owner',
  },
]
