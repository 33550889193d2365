import type { Score } from '@transparent-office/contract'

export type { Score }

/** Eyes, mouth and brows of each; they differ, so that the faces do without colour. */
export const features: Readonly<Record<Score, readonly [eyes: string, mouth: string]>> = {
  1: ['M36 47v4M64 47v4', 'M27 38l11-6M73 38l-11-6M32 76c6-13 30-13 36 0'],
  2: ['M36 43v4M64 43v4', 'M33 68h34'],
  3: ['M36 39v4M64 39v4', 'M26 58c7 24 41 24 48 0'],
}

/** In this order, everywhere. */
export const scores = /* @__PURE__ */ Object.keys(features).map(Number) as readonly Score[]
