import type { LocalizedText } from '@transparent-office/contract'

/**
 * A sentence in pieces: what is already said, and texts of the office, which whoever draws them marks
 * with their language where that is a fallback.
 */
export type Said = readonly (string | LocalizedText)[]
