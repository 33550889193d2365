import * as z from 'zod/mini'
import { openList } from '../words.ts'

/** By which of both times, in the hour that the clocks repeat. */
export const clock = z.optional(openList(['summer', 'winter']))
