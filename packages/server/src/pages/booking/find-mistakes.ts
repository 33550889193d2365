import { Email, PersonName, Phone, readPhone } from '@transparent-office/contract'
import { mistakesIn, type Answers, type Mistake } from '@transparent-office/words'

const isRead: Record<keyof Answers, (typed: string) => boolean> = {
  name: (typed) => PersonName.safeParse(typed).success,
  phone: (typed) => Phone.safeParse(typed).success && readPhone(typed) !== undefined,
  email: (typed) => Email.safeParse(typed).success,
}

/** Finds what to mend before it is sent: all that the contract refuses, in the order of the fields. */
export function findMistakes(answers: Answers): Mistake[] {
  const mistakes = mistakesIn(answers)
  const fields = ['name', 'phone', 'email'] as const
  return fields.flatMap((field) => {
    const typed = answers[field].trim()
    const [found] = mistakes.filter((mistake) => mistake.field === field)
    if (found) return [found]
    return typed && !isRead[field](typed) ? [{ field, says: field }] : []
  })
}
