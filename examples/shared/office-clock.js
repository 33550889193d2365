// @ts-check
/** The office's time as its last answer said it; it may be moved and run faster. */
// eslint-disable-next-line house/one-clock -- a guess until the office's first answer
let seen = { office: Date.now(), here: performance.now(), rate: 1 }

/** @param {string | null} header `2026-11-24T07:15:00.000Z; rate=1` */
export function noteOfficeTime(header) {
  const [instant, rate] = (header ?? '').split(/;\s*rate=/)
  const office = Date.parse(instant ?? '')
  if (!Number.isNaN(office)) seen = { office, here: performance.now(), rate: Number(rate ?? 1) }
}

/** @returns {Date} */
export const officeNow = () => new Date(seen.office + (performance.now() - seen.here) * seen.rate)

/** The day after a day, also where clocks change. @param {string} on */
export function dayAfter(on) {
  const date = new Date(`${on}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The day and wall-clock time of an instant. @param {Date} instant @param {string} [timeZone] */
export function onTheWall(instant, timeZone = 'Europe/Kyiv') {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    // Named one by one: WebKit's short date has two digits of a year.
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant)
  /** @param {string} type */
  const part = (type) => parts.find((each) => each.type === type)?.value ?? ''
  return {
    on: `${part('year')}-${part('month')}-${part('day')}`,
    at: `${part('hour')}:${part('minute')}`,
  }
}
