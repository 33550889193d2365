import { inEachLanguage, type ByLanguage } from '../../language/languages.ts'
import { callReasonMessages, type CallReasonWords } from './messages.ts'
import { uk } from './uk.ts'

type Known = Readonly<Record<string, string>>

/** Grounds of a right to be served out of turn. */
export const outOfTurnGrounds: readonly string[] = Object.keys(uk.outOfTurn)

/** A ground by which somebody is served out of turn. */
export const sayOutOfTurn = (ground: string): ByLanguage<string> | undefined =>
  outOfTurnGrounds.includes(ground)
    ? inEachLanguage((language) => (callReasonMessages[language].outOfTurn as Known)[ground]!)
    : undefined

/** Why a ticket was called in its turn. */
export const sayInTurn = (
  kind: keyof CallReasonWords['inTurn'],
  { letter, bookedAt }: { letter: string; bookedAt?: ByLanguage<string> | undefined },
): ByLanguage<string> =>
  inEachLanguage((language) =>
    callReasonMessages[language].inTurn[kind]({ letter, bookedAt: bookedAt?.[language] }),
  )

/** Why a clerk called one certain ticket before others. */
export const sayByName = (why = ''): ByLanguage<string> =>
  inEachLanguage((language) => {
    const { byName } = callReasonMessages[language]
    return (byName as Known)[why] ?? byName.other
  })
