import type { AvailableDay } from '@transparent-office/contract'
import { bookingMessages, sayWhyNone, type Language } from '@transparent-office/words'

/** Why days of a month have no places, reason by reason: `Зачинено: 5, 6, 12–14.` */
export function sayShutDays(language: Language, days: readonly AvailableDay[]): string[] {
  const words = bookingMessages[language]
  const byReason = new Map<string, number[]>()
  for (const day of days) {
    if (day.starts.length > 0) continue
    const reason = sayWhyNone(words, day)
    byReason.set(reason, [...(byReason.get(reason) ?? []), Number(day.on.slice(8))])
  }
  return [...byReason].map(
    ([reason, numbers]) =>
      `${reason.charAt(0).toLocaleUpperCase(language)}${reason.slice(1)}: ${sayNumbers(numbers)}.`,
  )
}

/** Three or more in a row are said by the first and the last. */
function sayNumbers(numbers: readonly number[]): string {
  const said: string[] = []
  for (let first = 0; first < numbers.length; first++) {
    let last = first
    while (numbers[last + 1] === numbers[last]! + 1) last++
    if (last - first < 2) said.push(String(numbers[first]))
    else {
      said.push(`${numbers[first]}–${numbers[last]}`)
      first = last
    }
  }
  return said.join(', ')
}
