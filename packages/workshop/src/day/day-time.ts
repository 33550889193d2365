/** Seconds since the office's midnight. */
export type Second = number

export const minute = 60
export const hour = 60 * minute

/** Reads `11:20`. */
export const secondOf = (at: string): Second =>
  Number(at.slice(0, 2)) * hour + Number(at.slice(3)) * minute

/** Writes `11:20`. */
export const wallOf = (second: Second): string =>
  [second / hour, (second % hour) / minute]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
