// @ts-check
/** @typedef {{latitude: number, longitude: number}} Position */

const earth = 6371
const radians = /** @param {number} degrees */ (degrees) => (degrees * Math.PI) / 180

/**
 * Kilometres between two points, as the crow flies.
 *
 * @param {Position} a
 * @param {Position} b
 */
export function distance(a, b) {
  const height = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const width = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * width
  return 2 * earth * Math.asin(Math.sqrt(height + across))
}
