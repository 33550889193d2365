import { contract, readPhone } from '@transparent-office/contract'
import {
  answerFields,
  mistakesIn,
  type AnswerField,
  type Answers,
  type Mistake,
} from '@transparent-office/words'

const { shape } = contract.bookings.book.body

const isRead = (field: AnswerField, typed: string): boolean =>
  shape[field].safeParse(typed).success && (field !== 'phone' || readPhone(typed) !== undefined)

/** Finds what to mend before it is sent: all that the contract refuses, in the order of the fields. */
export function findMistakes(answers: Answers): Mistake[] {
  const mistakes = mistakesIn(answers)
  return answerFields.flatMap((field) => {
    const typed = answers[field]?.trim()
    const [found] = mistakes.filter((mistake) => mistake.field === field)
    if (found) return [found]
    return typed && !isRead(field, typed) ? [{ field, says: field }] : []
  })
}
