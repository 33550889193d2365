import type { Tx } from '../database/open.ts'
import { transact } from '../database/transact.ts'
import { writeEffects, type Effects } from '../events/outbox.ts'
import { afterCommit } from './after-commit.ts'
import { houseRoles, type Caller } from './callers.ts'
import { makeContext, noEffects, type Context, type OfficeRow } from './context.ts'
import type { ActDependencies } from './dependencies.ts'
import { Refusal } from './refusal.ts'
import { Undo } from './undo.ts'

/** Who acts in the house, past the API: the office by itself, or a command. */
export type HouseCaller = Extract<Caller, { kind: 'office' | 'command' }>

/** The office, by itself. */
export const byItself: HouseCaller = { kind: 'office' }

/** An office and who acts in it. */
export interface Acts {
  readonly office: OfficeRow
  readonly caller: HouseCaller
}

/**
 * Lets the house act in a transaction that is open already. Audit lines and messages are written with it;
 * a command's lines say why it was given.
 */
export async function actWithin<T>(
  tx: Tx,
  dependencies: Omit<ActDependencies, 'db'>,
  { office, caller }: Acts,
  work: (context: Context) => Promise<T>,
): Promise<{ readonly done: T; readonly messages: Effects['messages'] }> {
  const effects = noEffects()
  const roles = houseRoles
  const done = await work(makeContext(dependencies, { office, caller, roles, db: tx, effects }))
  const why = caller.kind === 'command' ? { why: caller.why } : {}
  const audit = effects.audit.map((line) => ({ ...why, ...line }))
  await writeEffects(tx, office.id, caller, { ...effects, audit })
  return { done, messages: effects.messages }
}

/** Lets the house act in a transaction of its own. A {@link Refusal} undoes all of it and is returned. */
export async function actAs<T>(
  dependencies: ActDependencies,
  acts: Acts,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  try {
    const { done, messages } = await transact(dependencies.db, (tx) =>
      actWithin(tx, dependencies, acts, async (context) => {
        const worked = await work(context)
        if (worked instanceof Refusal) throw new Undo(worked)
        return worked
      }),
    )
    afterCommit(dependencies, acts.office.id, messages)
    return done
  } catch (error) {
    if (error instanceof Undo) return error.answer as T
    throw error
  }
}
