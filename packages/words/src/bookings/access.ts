import type { Branch } from '@transparent-office/contract'
import type { BookingWords } from './messages.ts'

/** Whether a person can enter a branch without steps. */
export const isStepFree = ({ amenities }: Pick<Branch, 'amenities'>): boolean =>
  amenities.some((each) => each === 'step-free' || each === 'ramp')

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What makes a branch usable for everyone, as far as this widget knows the words. */
export function sayAccess(
  { amenities: known }: Pick<BookingWords, 'amenities'>,
  amenities: readonly string[],
): string {
  const words: Readonly<Record<string, string>> = known
  return capital(amenities.flatMap((amenity) => words[amenity] ?? []).join(', '))
}
