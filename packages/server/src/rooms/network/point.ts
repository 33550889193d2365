/** A point on the earth, WGS 84 degrees. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Reads `50.4501,30.5234`; nothing when there is no such point. */
export function readPoint(text: string): Point | undefined {
  const [latitude = NaN, longitude = NaN] = text.split(',').map(Number)
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
const earthKilometres = 6371

/** Kilometres between two points as the crow flies. */
export function kilometresBetween(one: Point, other: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const arc =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      half(one.longitude, other.longitude)
  return 2 * earthKilometres * Math.asin(Math.sqrt(Math.min(1, arc)))
}
