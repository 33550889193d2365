import type * as z from 'zod/mini'
import { openList } from '../words.ts'

/**
 * What can be told of a wait. `at-once`: a desk is free. `soon`: within ten minutes. `range`: see `wait`.
 * `unsure`: no time can be told yet, only how many are before. `past-closing`: it may not be today.
 */
export const WaitOutlook = openList(['at-once', 'soon', 'range', 'unsure', 'past-closing'])
export type WaitOutlook = z.infer<typeof WaitOutlook>
