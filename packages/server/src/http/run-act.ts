import { officeNow } from '../database/clock.ts'
import { localTime } from '../database/local-time.ts'
import type { Database, Tx } from '../database/open.ts'
import { meansOptimismFailed } from '../database/own-errors.ts'
import { transact } from '../database/transact.ts'
import type { TopicCache } from '../events/topic-cache.ts'
import { writeEffects, type Effects } from '../events/outbox.ts'
import type { Settings } from '../settings.ts'
import type { AccessCodes, CodeSubject } from './access-codes.ts'
import { WithAccessCode, type Act, type Context, type OfficeMoment, type OfficeRow } from './act.ts'
import { rolesFor, type Caller } from './callers.ts'
import { statesTopic } from './micro-cache.ts'
import { refuse, Refusal } from './refusal.ts'
import { beginKeyed, replyTo, type StoredReply } from './replies.ts'
import { seal, unseal } from './sealed.ts'
import { mayRunAgain } from './database-errors.ts'
import type { ConcurrencyLimit } from './concurrency-limit.ts'

/** What every act of a server shares. */
export interface ActDependencies {
  readonly db: Database
  readonly settings: Settings
  readonly codes: AccessCodes
  readonly cache: TopicCache
  /** Of changing acts: fewer at once than there are connections, so that a rush leaves some to readers. */
  readonly changes: ConcurrencyLimit
  /** Told after a commit that left messages. */
  readonly wake: () => void
}

/** One call, read and allowed. */
export interface Call {
  readonly act: Act
  readonly office: OfficeRow
  readonly caller: Caller
  readonly input: Record<string, unknown>
  /** Whether the caller's code turned out to open something. */
  readonly proof: { opened: boolean }
  /** Fingerprints of the key and of the request, for a keyed call. */
  readonly keyed?: {
    readonly keyHash: Buffer
    readonly bodyHash: Buffer
    /**
     * What a short code in the stored reply is sealed with, by each secret key, the newest first: it follows
     * from the call's key too, which is kept nowhere.
     */
    readonly seals: readonly Buffer[]
  }
}

const madeForLong = new Set(['bookings.book', 'queue.issueTicket', 'applications.takeIn'])

interface Circumstances {
  /** The office's time, where another statement brings it anyway. */
  readonly known?: Date | undefined
  readonly pessimistic?: boolean
}

function contextOf(
  dependencies: ActDependencies,
  call: Call,
  db: Tx | Database,
  effects: Effects,
  { known, pessimistic = false }: Circumstances = {},
): Context {
  const { office, caller } = call
  const roles = rolesFor(call.act.name, caller)
  let moment: Promise<OfficeMoment> | undefined
  const look = async (): Promise<OfficeMoment> => {
    const now = known ?? (await officeNow(db))
    return { now, ...localTime(now, office.timeZone) }
  }
  return {
    office,
    caller,
    roles,
    db,
    settings: dependencies.settings,
    codes: dependencies.codes,
    cache: dependencies.cache,
    pessimistic,
    time: () => (moment ??= look()),
    reaches: (branch) =>
      roles.some(
        (held) =>
          /* guard role-within-its-branch */ held.branch === undefined ||
          held.branch === branch /* end guard */,
      ),
    opens: (subject) => {
      const opens =
        caller.kind === 'code' &&
        dependencies.codes.opens(caller.code, { ...subject, office: office.id })
      if (opens) call.proof.opened = true
      return opens
    },
    audit: (line) => effects.audit.push(line),
    emit: (message) => effects.messages.push(message),
  }
}

/** Runs a reading act. */
export async function readAct(dependencies: ActDependencies, call: Call): Promise<unknown> {
  const effects: Effects = { audit: [], messages: [] }
  const context = contextOf(dependencies, call, dependencies.db, effects)
  const shown = await call.act.run(call.input, context)
  // Some reading is itself to be known of.
  if (effects.audit.length > 0)
    await dependencies.db
      .transaction()
      .execute((tx) => writeEffects(tx, call.office.id, call.caller, effects))
  return shown
}

async function precheck(dependencies: ActDependencies, call: Call): Promise<Refusal | undefined> {
  const { act, keyed, input } = call
  if (!act.precheck || !keyed) return undefined
  const context = contextOf(dependencies, call, dependencies.db, { audit: [], messages: [] })
  return act.precheck(input as never, context, keyed.keyHash)
}

/** Undoes all that was done in the transaction; this is the answer. */
class Undo extends Error {
  readonly answer: StoredReply | Refusal
  constructor(answer: StoredReply | Refusal) {
    super('undo')
    this.answer = answer
  }
}

/** Runs a changing act when it is its turn; a precheck at that moment may spare it. */
export const changeAct = (
  dependencies: ActDependencies,
  call: Call,
): Promise<StoredReply | Refusal> =>
  dependencies.changes.run(
    async () => (await precheck(dependencies, call)) ?? (await transactAct(dependencies, call)),
    () => refuse('office-unavailable'),
  )

/** One transaction with the call's key, the act's rows, its audit lines and its messages. */
async function transactAct(
  dependencies: ActDependencies,
  call: Call,
): Promise<StoredReply | Refusal> {
  for (let round = 1, pessimistic = false; ; round++) {
    try {
      const { reply, messages } = await transact(dependencies.db, (tx) =>
        doAct(dependencies, call, tx, pessimistic),
      )
      // Who changed something sees it in what they ask next.
      /* guard changes-are-seen-at-once */ dependencies.cache.forget(
        statesTopic(call.office.id),
      ) /* end guard */
      for (const { kind, thing, remembered } of messages)
        if (kind === 'topic' && !remembered) dependencies.cache.forget(thing)
      if (messages.length > 0) dependencies.wake()
      return reply
    } catch (error) {
      if (error instanceof Undo) return error.answer
      pessimistic ||= meansOptimismFailed(error)
      if (round < 5 && (meansOptimismFailed(error) || mayRunAgain(error))) continue
      throw error
    }
  }
}

/** The time of a call whose key is new. */
function timeOfFirst(key: Awaited<ReturnType<typeof beginKeyed>>): Date {
  if (key instanceof Refusal) throw new Undo(key)
  /* guard stored-reply */ if (key.stored) throw new Undo(key.stored) /* end guard */
  return key.now
}

interface Done {
  readonly reply: StoredReply
  readonly messages: Effects['messages']
}

async function doAct(
  dependencies: ActDependencies,
  call: Call,
  tx: Tx,
  pessimistic: boolean,
): Promise<Done> {
  const { keyed, act } = call
  const effects: Effects = { audit: [], messages: [] }
  // Not before the key is its own: what an act reads to be remembered, others may be waiting for, and the
  // first call under this key among them.
  const known = keyed && timeOfFirst(await beginKeyed(tx, keyed.keyHash, keyed.bodyHash))
  const answered = await act.run(
    call.input,
    contextOf(dependencies, call, tx, effects, { known, pessimistic }),
  )
  /* guard refused-act-is-undone */ if (answered instanceof Refusal)
    throw new Undo(answered) /* end guard */
  const coded = answered instanceof WithAccessCode
  const made: StoredReply = {
    status: answered === undefined ? 204 : act.operation.creates ? 201 : 200,
    answer: coded ? answered.answer : answered,
    codeFor: coded ? JSON.stringify({ ...answered.opens, ...sealedIn(answered, call) }) : null,
  }
  const reply = keyed && replyTo(keyed.keyHash, made, madeForLong.has(act.name))
  await writeEffects(tx, call.office.id, call.caller, effects, reply)
  return { reply: made, messages: effects.messages }
}

const sealedIn = ({ shortCode }: WithAccessCode<unknown>, { keyed }: Call) =>
  shortCode !== undefined && keyed ? { sealed: seal(keyed.seals[0]!, shortCode) } : {}

/** Puts the codes into an answer that carries them. */
export function answerWithCode(
  dependencies: ActDependencies,
  { office, keyed }: Pick<Call, 'office' | 'keyed'>,
  reply: StoredReply,
): unknown {
  if (!reply.codeFor) return reply.answer
  const { sealed, ...opens } = JSON.parse(reply.codeFor) as Omit<CodeSubject, 'office' | 'key'> & {
    readonly key?: number
    readonly sealed?: string
  }
  const shortCode = sealed === undefined || !keyed ? undefined : unseal(keyed.seals, sealed)
  return {
    ...(reply.answer as object),
    // A reply of an older version names no key: there was one.
    code: dependencies.codes.derive({ key: 1, ...opens, office: office.id }),
    /* guard repeat-keeps-six-signs */ ...(shortCode !== undefined && {
      shortCode,
    }) /* end guard */,
  }
}
