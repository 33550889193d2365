import type { Tx } from '../database/open.ts'
import { meansOptimismFailed } from '../database/own-errors.ts'
import { transact } from '../database/transact.ts'
import { writeEffects, type Effects } from '../events/outbox.ts'
import type { CodeSubject } from './access-codes.ts'
import type { Act } from './act.ts'
import { afterCommit } from './after-commit.ts'
import { rolesFor, type Caller } from './callers.ts'
import type { ConcurrencyLimit } from './concurrency-limit.ts'
import { makeContext, noEffects, type Context, type OfficeRow } from './context.ts'
import type { ActDependencies } from './dependencies.ts'
import { mayRunAgain } from './database-errors.ts'
import { refuse, Refusal } from './refusal.ts'
import { beginKeyed, replyTo, type StoredReply } from './replies.store.ts'
import { seal, unseal } from './sealed.ts'
import { Undo } from './undo.ts'
import { WithAccessCode } from './with-access-code.ts'

/** What changing acts share besides. */
export interface ChangeDependencies extends ActDependencies {
  /** Fewer at once than there are connections, so that a rush leaves some to readers. */
  readonly changes: ConcurrencyLimit
}

/** One act asked of the office, read and allowed. */
export interface ActCall {
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

/** How an act runs this time. */
interface Run {
  readonly db: ActDependencies['db'] | Tx
  readonly effects?: Effects
  readonly known?: Date | undefined
  readonly pessimistic?: boolean
}

const contextOf = (
  dependencies: ActDependencies,
  { act, office, caller, proof }: ActCall,
  { effects = noEffects(), ...run }: Run,
): Context =>
  makeContext(dependencies, {
    office,
    caller,
    roles: rolesFor(act.name, caller),
    effects,
    opened: () => (proof.opened = true),
    ...run,
  })

/** Runs a reading act. */
export async function readAct(dependencies: ActDependencies, call: ActCall): Promise<unknown> {
  const { db } = dependencies
  const effects = noEffects()
  const context = contextOf(dependencies, call, { db, effects })
  const shown = await call.act.run(call.input, context)
  // Some reading is itself to be known of.
  if (effects.audit.length > 0)
    await transact(db, (tx) => writeEffects(tx, call.office.id, call.caller, effects))
  return shown
}

async function precheck(
  dependencies: ActDependencies,
  call: ActCall,
): Promise<Refusal | undefined> {
  const { act, keyed, input } = call
  if (!act.precheck || !keyed) return undefined
  const context = contextOf(dependencies, call, { db: dependencies.db })
  return act.precheck(input as never, context, keyed.keyHash)
}

/** Runs a changing act when it is its turn; a precheck at that moment may spare it. */
export const changeAct = (
  dependencies: ChangeDependencies,
  call: ActCall,
): Promise<StoredReply | Refusal> =>
  dependencies.changes.run(
    async () => (await precheck(dependencies, call)) ?? (await transactAct(dependencies, call)),
    () => refuse('office-unavailable'),
  )

/** One transaction with the call's key, the act's rows, its audit lines and its messages. */
async function transactAct(
  dependencies: ActDependencies,
  call: ActCall,
): Promise<StoredReply | Refusal> {
  for (let round = 1, pessimistic = false; ; round++) {
    try {
      const { reply, messages } = await transact(dependencies.db, (tx) =>
        doAct(dependencies, call, tx, pessimistic),
      )
      afterCommit(dependencies, call.office.id, messages)
      return reply
    } catch (error) {
      if (error instanceof Undo) return error.answer as StoredReply | Refusal
      pessimistic ||= meansOptimismFailed(error)
      if (round < 5 && (meansOptimismFailed(error) || mayRunAgain(error, call.act))) continue
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
  call: ActCall,
  tx: Tx,
  pessimistic: boolean,
): Promise<Done> {
  const { keyed, act } = call
  const effects = noEffects()
  // Not before the key is its own: what an act reads to be remembered, others may be waiting for, and the
  // first call under this key among them.
  const known =
    keyed && timeOfFirst(await beginKeyed(tx, call.office.id, keyed.keyHash, keyed.bodyHash))
  const answered = await act.run(
    call.input,
    contextOf(dependencies, call, { db: tx, effects, known, pessimistic }),
  )
  /* guard refused-act-is-undone */ if (answered instanceof Refusal)
    throw new Undo(answered) /* end guard */
  const coded = answered instanceof WithAccessCode
  const made: StoredReply = {
    status: answered === undefined ? 204 : act.operation.creates ? 201 : 200,
    answer: coded ? answered.answer : answered,
    codeFor: coded ? JSON.stringify({ ...answered.opens, ...sealedIn(answered, call) }) : null,
  }
  const reply = keyed && replyTo(call.office.id, keyed.keyHash, made, act.keepReply === true)
  await writeEffects(tx, call.office.id, call.caller, effects, reply)
  return { reply: made, messages: effects.messages }
}

const sealedIn = ({ shortCode }: WithAccessCode<unknown>, { keyed }: ActCall) =>
  shortCode !== undefined && keyed ? { sealed: seal(keyed.seals[0]!, shortCode) } : {}

/** Puts the codes into an answer that carries them. */
export function answerWithCode(
  dependencies: ActDependencies,
  { office, keyed }: Pick<ActCall, 'office' | 'keyed'>,
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
