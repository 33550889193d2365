// @ts-check
const stretch = /^(\d{1,2})(?::|\.)?(\d{2})?\s*[-–—]\s*(\d{1,2})(?::|\.)?(\d{2})?$/

/** `8` and `30` are `08:30`; nothing when there is no such time. @param {string | undefined} hour @param {string} [minute] */
export function readTime(hour, minute = '00') {
  const fits = Number(hour) < 24 && Number(minute) < 60
  return fits ? `${hour?.padStart(2, '0')}:${minute}` : undefined
}

/**
 * Opening hours as people write them: `8–13, 14:00-17:30`. Nothing written: closed, no hours at all.
 * Undefined when it is something else, or a stretch ends before it begins or before the one ahead of it.
 *
 * @param {string} text
 * @returns {{from: string, to: string}[] | undefined}
 */
export function readHours(text) {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  /** @type {{from: string, to: string}[]} */
  const hours = []
  for (const part of parts) {
    const [, h1, m1, h2, m2] = stretch.exec(part) ?? []
    const from = readTime(h1, m1)
    const to = readTime(h2, m2)
    if (!from || !to || to <= from || from < (hours.at(-1)?.to ?? '')) return undefined
    hours.push({ from, to })
  }
  return hours
}

/** `08:00–13:00, 14:00–17:00` @param {readonly {from: string, to: string}[]} hours */
export const writeHours = (hours) => hours.map(({ from, to }) => `${from}–${to}`).join(', ')
