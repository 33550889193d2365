import { readPhone } from '@transparent-office/contract'

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

/** Finds what to mend, in the order of the fields. Phone or e-mail, one is enough. */
export function mistakesIn(answers: Answers): Mistake[] {
  const { name, phone, email } = answers
  const mistakes: Mistake[] = []
  if (!/\p{L}.*\p{L}/u.test(name)) mistakes.push({ field: 'name', says: 'name' })
  if (!phone.trim() && !email.trim()) mistakes.push({ field: 'phone', says: 'contact' })
  if (phone.trim() && !readPhone(phone)) mistakes.push({ field: 'phone', says: 'phone' })
  if (email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email.trim()))
    mistakes.push({ field: 'email', says: 'email' })
  return mistakes
}
