import type { Contract, InputOf, Problem } from '@transparent-office/contract'

/** What a booking is made with, besides what the office or the page knows already. */
type Body = Omit<InputOf<Contract['bookings']['book']>, 'hold' | 'language'>

/** A field that the person who books fills in. */
export type AnswerField = keyof Body

/** What the person types about themselves, as far as they came. */
export type Answers = Readonly<Partial<Record<AnswerField, string>>>

/** What is said of a field: its label and hint where it is asked, its term and way back at the check. */
export type AnswerWords = Readonly<Record<'label' | 'hint' | 'term' | 'change', string>>

interface AnswerInput {
  readonly type?: 'tel' | 'email'
  readonly autocomplete?: 'name' | 'tel' | 'email'
}

/** Each field with its input, in the order in which they are asked. */
export const answerInputs: Readonly<Record<AnswerField, AnswerInput>> = {
  name: { autocomplete: 'name' },
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
}
export const answerFields = Object.keys(answerInputs) as readonly AnswerField[]

/** The answers as a booking is made with them: what was left empty is not sent. */
export const bodyOf = (answers: Answers): Body =>
  Object.fromEntries(
    answerFields.flatMap((field) => {
      const typed = answers[field]?.trim()
      return typed ? [[field, typed]] : []
    }),
  ) as Body

/** A mistake: the field to go to and which sentence to say. */
export interface Mistake {
  readonly field: AnswerField
  readonly says: AnswerField | 'contact'
}

/** Without marks that nobody sees, which come along when something is copied. */
const seen = (typed = '') => typed.replace(/\p{DI}/gu, '').trim()

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

/** What the office refused of the answers; where it names none of them, it missed a way to reach the person. */
export function mistakesRefused({ errors = [] }: Pick<Problem, 'errors'>): Mistake[] {
  const wrong = answerFields.filter((field) => errors.some(({ at }) => at.endsWith(field)))
  return wrong.length > 0
    ? wrong.map((field) => ({ field, says: field }))
    : [{ field: 'phone', says: 'contact' }]
}
