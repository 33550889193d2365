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
    without: [
      {
        file: 'src/http/read-body.ts',
        find: "readText(text.replace(controls, '').toWellFormed())",
        replace: 'text',
      },
    ],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'no form is lost',
  },
  {
    promise: 'B3',
    guard: 'a repeat gets the stored reply',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'if (key.stored) throw new Undo(key.stored)',
        replace: '',
      },
    ],
    tests: [bookings],
    named: 'B3',
  },
  {
    promise: 'F16',
    guard: 'answers given again count against the limits too',
    without: [
      {
        file: 'src/http/quick-answer.ts',
        find: "if (limits.read({ kind: 'network', network }, keptCost)) return wholeWay()",
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
    promise: 'F1',
    guard: 'a call sent again after a cut gets the stored reply',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: 'if (key.stored) throw new Undo(key.stored)',
        replace: '',
      },
    ],
    tests: [cutLines],
    named: 'F1',
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
        find: 'if (unreadable(value)) throw new Unreadable()',
        replace: '',
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
    promise: 'B5',
    guard: 'a right code is known before its network is asked for wrong ones',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: "if (spent && proof === 'wrong') return spent",
        replace: 'if (spent) return spent',
      },
      {
        file: 'src/http/serve-act.ts',
        find: "if (proof === 'proved') {",
        replace: 'if (!proof) {',
      },
    ],
    tests: [limits],
    named: 'B5',
  },
  {
    promise: 'B5',
    guard: 'who has a token pays for himself',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: 'isStranger(caller) ? pay : payerOf(caller)',
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
        file: 'src/http/limits/limits.ts',
        find: 'who: fingerprint(budget, who)',
        replace: 'who: fingerprint(budget, who, String(this.#now()))',
      },
    ],
    tests: [limits],
    named: 'B5|F16',
  },
  {
    promise: 'F16',
    guard: 'addresses of one /64 are one network',
    without: [
      {
        file: 'src/http/limits/prefix-of.ts',
        find: 'parts.slice(0, 4)',
        replace: 'parts.slice(0, 8)',
      },
    ],
    tests: [limits],
    named: 'IPv6',
  },
  {
    promise: 'F16',
    guard: 'what stands left of a sender who is no trusted proxy is not believed',
    without: [
      { file: 'src/http/address-of.ts', find: '&& trust(address, hop)', replace: '&& !!trust' },
    ],
    tests: ['src/http/address-of.test.ts'],
    named: 'F16',
  },
  {
    promise: 'F18',
    guard: 'holds of a network are counted by all servers',
    without: [
      {
        file: 'src/http/limits/open-holds.ts',
        find: 'open.count + this.#underWay.get(network.name)!',
        replace: 'this.#underWay.get(network.name)!',
      },
    ],
    tests: [budgets],
    named: 'F18',
  },
  {
    promise: 'F18',
    guard: 'holds made at the same moment are counted too',
    without: [
      {
        file: 'src/http/limits/open-holds.ts',
        find: 'open.count + this.#underWay.get(network.name)!',
        replace: 'open.count + 1',
      },
    ],
    tests: [budgets],
    named: 'F18',
  },
  {
    promise: 'B5',
    guard: 'so many letters a contact',
    without: [
      {
        file: 'src/rooms/bookings/letters/send-letter.ts',
        find: 'if (waits > 0)',
        replace: 'if (waits > 1e9)',
      },
    ],
    tests: [budgets],
    named: 'letters an hour',
  },
  {
    promise: 'F9',
    guard: 'so many streams of strangers',
    without: [
      {
        file: 'src/http/limits/stream-limit.ts',
        find: 'own >= network || this.#all >= most',
        replace: 'own > 1e9',
      },
    ],
    tests: [budgets],
    named: 'strangers who watch',
  },
  {
    promise: 'B5',
    guard: 'a kiosk issues tickets at the pace of people',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: 'return limits.ticket(caller.id) ?? run()',
        replace: 'return run()',
      },
    ],
    tests: [budgets],
    named: 'a kiosk gives',
  },
  {
    promise: 'F9',
    guard: 'others have a turn while a crowd opens its streams',
    without: [
      {
        file: 'src/http/few-at-a-time.ts',
        find: 'const atOnce = 4',
        replace: 'const atOnce = 4e6',
      },
    ],
    tests: ['src/http/few-at-a-time.test.ts'],
    named: 'F9',
  },
  {
    promise: 'E3',
    guard: 'a token is taken only as Bearer',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: "exec(header)?.[1]?.trim() ?? ''",
        replace: 'exec(header)?.[1]?.trim() ?? header',
      },
    ],
    tests: ['src/http/access.test.ts'],
    named: 'Bearer',
  },
  {
    promise: 'B3',
    guard: 'a key is that of a code however it is spelled',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: "foldCode(caller.code).replace(/(.{4})(?=.)/g, '$1-')",
        replace: 'caller.code',
      },
    ],
    tests: ['src/http/access.test.ts'],
    named: 'spelled',
  },
  {
    promise: 'E2',
    guard: 'no address in the log',
    without: [
      {
        file: 'src/http/refusals.ts',
        find: 'network: this.#ground.nameOf(prefix)',
        replace: 'network: prefix',
      },
    ],
    tests: ['src/http/refusals.test.ts'],
    named: 'E2',
  },
  {
    promise: 'E3',
    guard: 'what a token sees is not compressed',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: ": stateReply(http, state, 'no-store')",
        replace: ': publicReply(http, state)',
      },
    ],
    tests: ['src/http/compress.test.ts'],
    named: 'carries a code',
  },
  {
    promise: 'keys',
    guard: 'a stranger’s stored reply is under a key that nobody guesses',
    without: [
      {
        file: 'src/http/serve-act.ts',
        find: "if (keyed && caller.kind === 'anyone' && !isUnguessable(key!)) return refuse('key-missing')",
        replace: 'void isUnguessable',
      },
    ],
    tests: ['src/http/stranger-key.test.ts'],
    named: 'needs a key that nobody guesses',
  },
  {
    promise: 'F16',
    guard: 'a short code is counted before anybody looks whether it is right',
    without: [
      {
        file: 'src/http/limits/shared-buckets.store.ts',
        find: 'if (rows[0]?.taken) return 0',
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
      {
        file: 'src/http/limits/short-code-tries.ts',
        find: 'if (left > 0) return rests(left)',
        replace: '',
      },
      {
        file: 'src/http/limits/short-code-tries.ts',
        find: 'if (wait > 0) return rests(wait)',
        replace: '',
      },
    ],
    tests: [shortCodeTries],
    named: 'F16',
  },
  {
    promise: 'B5',
    guard: 'a right short code costs nothing',
    without: [
      {
        file: 'src/http/limits/short-code-tries.ts',
        find: 'for (const bucket of taken) await giveBack(db, bucket)',
        replace: '',
      },
    ],
    tests: [shortCodeTries],
    named: 'who is right is never counted',
  },
  {
    promise: 'B3',
    guard: 'a repeat reads its own six signs',
    without: [
      {
        file: 'src/http/run-act.ts',
        find: '...(shortCode !== undefined && { shortCode }),',
        replace: '',
      },
    ],
    tests: ['src/rooms/bookings/short-codes/short-codes.test.ts'],
    named: 'B3',
  },
  {
    promise: 'E3',
    guard: 'six signs alone open a visit only on its day at its branch',
    without: [
      {
        file: 'src/rooms/bookings/short-codes/short-codes.store.ts',
        find: 'and b.branch_id = ${branch} and b.starts_at >= ${from} and b.starts_at < ${to}',
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
        file: 'src/rooms/bookings/short-codes/short-code.ts',
        find: "codes.fingerprints('short-code-and-phone', office, signs, phoneEnds)",
        replace: "codes.fingerprints('short-code-and-phone', office, signs)",
      },
    ],
    tests: ['src/rooms/applications/found/found.test.ts'],
    named: 'E3',
  },
  {
    promise: 'E3',
    guard: 'reception finds people of its own branch alone',
    without: [
      {
        file: 'src/rooms/applications/found/find-people.ts',
        find: '!context.reaches(branch) || ',
        replace: '',
      },
    ],
    tests: ['src/rooms/applications/found/found.test.ts'],
    named: 'E3',
  },
]
