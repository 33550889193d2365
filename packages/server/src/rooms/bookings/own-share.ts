import type { Context } from '../../acts/index.ts'
import type { Share } from '../network/index.ts'

/**
 * Whose seats of a branch a caller may take besides those open to all: reception its own, or for who
 * phones those of the phone. Nobody else has any.
 */
export const ownShare = (
  { reaches }: Pick<Context, 'reaches'>,
  branch: string,
  by: string = 'reception',
): Share | undefined => (reaches(branch) ? (by === 'phone' ? 'phone' : 'reception') : undefined)
