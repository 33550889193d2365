import type { Guard } from './guard.ts'

const bookings = 'src/rooms/bookings/bookings.test.ts'
const cutLines = 'src/database/cut-lines.races.test.ts'
const budgets = 'src/http/limits/budgets.test.ts'
const limits = 'src/http/limits/limits.test.ts'
const shortCodeTries = 'src/http/limits/short-code-tries.test.ts'
const faults = 'src/faults.races.test.ts'

export const httpGuards: readonly Guard[] = [
  {
    promise: 'E3',
    guard: 'no form is lost for characters that no field may carry',
    without: [{ mark: 'unseen-characters-are-taken-out', replace: 'text' }],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'no form is lost',
  },
  {
    promise: 'B3',
    guard: 'a repeat gets the stored reply',
    without: [{ mark: 'stored-reply', replace: '' }],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'F16',
    guard: 'answers given again count against the limits too',
    without: [{ mark: 'answers-again-are-counted', replace: '' }],
    tests: ['src/http/micro-cache.test.ts'],
    named: 'F16',
  },
  {
    promise: 'Q7',
    guard: 'who changed something sees it in the next answer',
    without: [{ mark: 'changes-are-seen-at-once', replace: '' }],
    tests: ['src/http/micro-cache.test.ts'],
    named: 'who changed something',
  },
  {
    promise: 'E3',
    guard: 'who may call what',
    without: [{ mark: 'who-may-call', replace: 'return true' }],
    tests: ['src/http/access.test.ts'],
    named: 'E3',
  },
  {
    promise: 'E3',
    guard: 'a code opens its own thing only',
    without: [{ mark: 'code-opens-its-own', replace: 'true' }],
    tests: [bookings, 'src/http/access-codes.test.ts'],
    named: 'E3|opens its own',
  },
  {
    promise: 'E3',
    guard: 'a role reaches its own branch only',
    without: [{ mark: 'role-within-its-branch', replace: 'held || branch' }],
    tests: ['src/http/access.test.ts'],
    named: 'another branch',
  },
  {
    promise: 'F1',
    guard: 'a call sent again after a cut gets the stored reply',
    without: [{ mark: 'stored-reply', replace: '' }],
    tests: [cutLines],
    named: 'F1',
  },
  {
    promise: 'F7',
    guard: 'a key is for one request only',
    without: [{ mark: 'key-of-one-request', replace: "if (!reply) return refuse('key-reused')" }],
    tests: [faults],
    named: 'F7',
  },
  {
    promise: 'F11',
    guard: 'characters that no field may carry',
    without: [{ mark: 'unreadable-characters', replace: '' }],
    tests: ['src/http/bad-input.test.ts'],
    named: 'not readable JSON',
  },
  {
    promise: 'F12',
    guard: 'a body is read up to its limit only',
    without: [{ mark: 'body-limit', replace: 'if (size > 4_000_000_000) return undefined' }],
    tests: ['src/http/bad-input.test.ts'],
    named: 'too large',
  },
  {
    promise: 'B5',
    guard: 'a right code is known before its network is asked for wrong ones',
    without: [
      { mark: 'right-code-first', replace: 'if (spent) return spent' },
      { mark: 'right-code-first-2', replace: '!proof' },
    ],
    tests: [limits],
    named: 'B5',
  },
  {
    promise: 'B5',
    guard: 'who has a token pays for himself',
    without: [
      {
        mark: 'token-pays-for-itself',
        replace: 'isStranger(caller) ? pay : (payerOf(caller), pay)',
      },
    ],
    tests: [limits],
    named: 'pays for himself',
  },
  {
    promise: 'F16',
    guard: 'wrong codes are counted by all servers together, and over restarts',
    without: [
      {
        mark: 'wrong-codes-counted-together',
        replace: 'who: fingerprint(budget, who, String(this.#now()))',
      },
    ],
    tests: [limits],
    named: 'B5|F16',
  },
  {
    promise: 'F16',
    guard: 'addresses of one /64 are one network',
    without: [{ mark: 'one-network-a-64', replace: 'parts.slice(0, 8)' }],
    tests: [limits],
    named: 'IPv6',
  },
  {
    promise: 'F16',
    guard: 'what stands left of a sender who is no trusted proxy is not believed',
    without: [{ mark: 'forwarded-address-is-proved', replace: '&& !!trust' }],
    tests: ['src/http/address-of.test.ts'],
    named: 'F16',
  },
  {
    promise: 'F18',
    guard: 'holds of a network are counted by all servers',
    without: [{ mark: 'holds-counted-together', replace: 'this.#underWay.get(network.name)!' }],
    tests: [budgets],
    named: 'F18',
  },
  {
    promise: 'F18',
    guard: 'holds made at the same moment are counted too',
    without: [{ mark: 'holds-counted-together', replace: 'open.count + 1' }],
    tests: [budgets],
    named: 'F18',
  },
  {
    promise: 'B5',
    guard: 'so many letters a contact',
    without: [{ mark: 'letters-a-contact', replace: 'waits > 1e9' }],
    tests: [budgets],
    named: 'letters an hour',
  },
  {
    promise: 'F9',
    guard: 'so many streams of strangers',
    without: [{ mark: 'streams-of-strangers', replace: 'own > 1e9' }],
    tests: [budgets],
    named: 'strangers who watch',
  },
  {
    promise: 'B5',
    guard: 'a kiosk issues tickets at the pace of people',
    without: [{ mark: 'kiosk-at-human-pace', replace: 'return run()' }],
    tests: [budgets],
    named: 'a kiosk gives',
  },
  {
    promise: 'F9',
    guard: 'others have a turn while a crowd opens its streams',
    without: [{ mark: 'streams-open-in-turn', replace: '4e6' }],
    tests: ['src/http/few-at-a-time.test.ts'],
    named: 'F9',
  },
  {
    promise: 'E3',
    guard: 'a token is taken only as Bearer',
    without: [{ mark: 'token-as-bearer-only', replace: 'header' }],
    tests: ['src/http/access.test.ts'],
    named: 'Bearer',
  },
  {
    promise: 'B3',
    guard: 'a key is that of a code however it is spelled',
    without: [{ mark: 'key-by-the-codes-meaning', replace: 'caller.code' }],
    tests: ['src/http/access.test.ts'],
    named: 'spelled',
  },
  {
    promise: 'E2',
    guard: 'no address in the log',
    without: [{ mark: 'no-address-in-the-log', replace: 'network: prefix' }],
    tests: ['src/http/refusals.test.ts'],
    named: 'E2',
  },
  {
    promise: 'E3',
    guard: 'what a token sees is not compressed',
    without: [{ mark: 'no-compression-for-tokens', replace: 'publicReply(http, state)' }],
    tests: ['src/http/compress.test.ts'],
    named: 'carries a code',
  },
  {
    promise: 'keys',
    guard: 'a stranger’s stored reply is under a key that nobody guesses',
    without: [{ mark: 'stranger-key-is-long', replace: 'void isUnguessable' }],
    tests: ['src/http/stranger-key.test.ts'],
    named: 'needs a key that nobody guesses',
  },
  {
    promise: 'F16',
    guard: 'a short code is counted before anybody looks whether it is right',
    without: [
      {
        mark: 'short-codes-counted-before',
        replace: 'if (rows[0]?.taken || !(Number(rows[0]?.seconds) > 0)) return 0',
      },
    ],
    tests: [shortCodeTries],
    named: 'a thousand at once',
  },
  {
    promise: 'F16',
    guard: 'where too many pairs were wrong, a right one opens nothing either',
    without: [
      { mark: 'wrong-pairs-rest', replace: '' },
      { mark: 'wrong-pairs-rest-2', replace: '' },
    ],
    tests: [shortCodeTries],
    named: 'F16',
  },
  {
    promise: 'B5',
    guard: 'a right short code costs nothing',
    without: [{ mark: 'right-short-code-is-free', replace: '' }],
    tests: [shortCodeTries],
    named: 'who is right is never counted',
  },
  {
    promise: 'B3',
    guard: 'a repeat reads its own six signs',
    without: [{ mark: 'repeat-keeps-six-signs', replace: '' }],
    tests: ['src/rooms/bookings/short-codes/short-codes.test.ts'],
    named: 'B3',
  },
  {
    promise: 'E3',
    guard: 'six signs alone open a visit only on its day at its branch',
    without: [
      {
        mark: 'six-signs-in-their-branch',
        replace: 'and ${branch}::text is not null and ${from}::timestamptz < ${to}::timestamptz',
      },
    ],
    tests: ['src/rooms/bookings/short-codes/short-codes.test.ts'],
    named: 'E3',
  },
  {
    promise: 'E3',
    guard: 'at a distance six signs need the phone too',
    without: [
      {
        mark: 'six-signs-need-the-phone',
        replace: "codes.fingerprints('short-code-and-phone', office, signs)",
      },
    ],
    tests: ['src/rooms/applications/found/found.test.ts'],
    named: 'E3',
  },
  {
    promise: 'E3',
    guard: 'reception finds people of its own branch alone',
    without: [{ mark: 'people-of-own-branches', replace: '' }],
    tests: ['src/rooms/applications/found/found.test.ts'],
    named: 'E3',
  },
]
