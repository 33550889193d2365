import type { OpeningHours } from '@transparent-office/contract'
import type { PageWords } from './messages.ts'

/** `пн–пт 09:00–18:00, сб 09:00–15:00`; days off are left out. */
export function sayHours(
  words: Pick<PageWords, 'weekdays'>,
  hours: readonly OpeningHours[],
): string {
  // A word joiner keeps a stretch on one line.
  const days = words.weekdays.map((_, index) =>
    hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, to }) => `${from}–\u2060${to}`)
      .join(', '),
  )
  const said: string[] = []
  for (let first = 0; first < days.length; first++) {
    if (!days[first]) continue
    let last = first
    while (days[last + 1] === days[first]) last++
    const names = [words.weekdays[first], words.weekdays[last]]
    said.push(`${names.slice(0, last > first ? 2 : 1).join('–')} ${days[first]}`)
    first = last
  }
  return said.join(', ')
}
