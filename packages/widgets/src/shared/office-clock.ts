interface Reading {
  /** Milliseconds of the office's clock … */
  readonly office: number
  /** … when the page's own stopwatch, which nobody sets, showed this. */
  readonly here: number
  /** How many seconds of the office pass in one of ours. */
  readonly rate: number
}

let reading: Reading | undefined

/** Sets the clock by an answer's `Office-Time`: an instant, and the rate after a semicolon. */
export function readOfficeTime(header: string | null): void {
  if (!header) return
  const [instant = '', rate = ''] = header.split(';')
  const office = Date.parse(instant.trim())
  if (Number.isNaN(office)) return
  reading = { office, here: performance.now(), rate: Number(/[\d.]+/.exec(rate)?.[0] ?? 1) || 1 }
}

/** Milliseconds of our time until an instant of the office's clock; nothing when that is unknown. */
export function millisecondsUntil(instant: string): number | undefined {
  if (!reading) return undefined
  const passed = (performance.now() - reading.here) * reading.rate
  return (Date.parse(instant) - reading.office - passed) / reading.rate
}

/** The office's time now, an instant; nothing when that is unknown. */
export function officeInstant(): string | undefined {
  if (!reading) return undefined
  const passed = (performance.now() - reading.here) * reading.rate
  return new Date(reading.office + passed).toISOString()
}
