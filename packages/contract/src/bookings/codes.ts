import * as z from 'zod/mini'
import { openList, ShortCodeTyped, ShortId } from '../words.ts'

/**
 * Six signs, «КМ7 Р2Х», for a person to read aloud or type. On the day they open the visit at its branch's
 * own screens, elsewhere only together with the phone's last four digits. Shown once; the office keeps a
 * keyed hash. Freed 30 days after the visit.
 */
export const ShortCode = z.string()
export type ShortCode = z.infer<typeof ShortCode>

/** Codes as they are handed to a person whose identity was checked. */
export const CodesIssued = z.object({
  /** The long access code; it stays, so that links go on working. */
  code: z.string(),
  /** The same in six signs, for a person; absent where none was given at that time. */
  shortCode: z.optional(ShortCode),
})
export type CodesIssued = z.infer<typeof CodesIssued>

/** A short code at a branch's own screens. */
export const AtBranch = z.strictObject({
  /** The short code as typed: any case, either alphabet. */
  code: ShortCodeTyped,
  /** Short id of the branch, for staff; a kiosk knows its own. */
  branch: z.optional(ShortId),
})

/** By what staff knew a person. */
export const Identified = z.strictObject({
  /** What the person showed. */
  identity: openList(['passport', 'id-card', 'diia', 'residence-permit', 'other']),
  /** Why another code, for the audit. */
  why: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
})
