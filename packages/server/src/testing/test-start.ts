/** A working Tuesday; the tests' office opens its doors then. */
export const testDay = '2026-11-24'

/**
 * The instant at which a demonstration city opens for a test, whatever the machine's day and hour.
 * `TEST_START=2026-12-31T23:50+02:00 npm test -- journey` sees the same tests through another.
 */
export const testStart = process.env.TEST_START ?? `${testDay}T09:30+02:00`

/** Where programs are, what is compiled already, and which time and zone the machine believes in. */
const ofTheMachine = [
  'PATH',
  'NODE_COMPILE_CACHE',
  'NODE_OPTIONS',
  'STATEMENTS_DIR',
  'TZ',
  'LD_PRELOAD',
  'FAKETIME',
  'FAKETIME_DONT_FAKE_MONOTONIC',
]

/** What a process that a test starts gets of the test's own environment. */
export const inherited: Readonly<Record<string, string>> = Object.fromEntries(
  ofTheMachine.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)
