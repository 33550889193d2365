/** What the person types about themselves. */
export interface Answers {
  readonly name: string
  readonly phone: string
  readonly email: string
}

export type AnswerField = keyof Answers

/** A mistake: the field to go to and which sentence to say. */
export interface Mistake {
  readonly field: AnswerField
  readonly says: 'name' | 'contact' | 'phone' | 'email'
}

/** Without marks that nobody sees, which come along when something is copied. */
const seen = (typed: string) => typed.replace(/\p{DI}/gu, '').trim()

/**
 * Finds what to mend, in the order of the fields: only what the office surely refuses, it has the
 * last word. Phone or e-mail, one is enough.
 */
export function mistakesIn(answers: Answers): Mistake[] {
  const name = seen(answers.name)
  const phone = seen(answers.phone)
  const email = seen(answers.email)
  const mistakes: Mistake[] = []
  if (!/\p{L}/u.test(name) || name.length > 120) mistakes.push({ field: 'name', says: 'name' })
  if (!phone && !email) mistakes.push({ field: 'phone', says: 'contact' })
  const digits = phone.match(/\p{Nd}/gu) ?? []
  if (phone && digits.length < (/[+＋]/.test(phone) ? 8 : 9))
    mistakes.push({ field: 'phone', says: 'phone' })
  if (email && !/.@.+[.。．｡]./.test(email)) mistakes.push({ field: 'email', says: 'email' })
  return mistakes
}
