import { randomInt } from 'node:crypto'
import { shortCodeSigns } from '@transparent-office/contract'
import type { AccessCodes } from '../../../acts/index.ts'

/** Days after a visit, or after the end of an application, for which its short code is no other's. */
export const daysKept = 30

/** Draws six signs. */
export const drawSigns = (): string =>
  Array.from({ length: 6 }, () => shortCodeSigns[randomInt(shortCodeSigns.length)]).join('')

/** What is kept of six signs: by each secret key, the newest first. */
export const hashesOfSigns = (codes: AccessCodes, office: string, signs: string): Buffer[] =>
  codes.fingerprints('short-code', office, signs)

/**
 * What is kept of six signs with the last digits of a phone: both are looked for at once, so that nobody
 * can tell, by answer or by time, which of them was wrong. By each secret key, the newest first.
 */
export const hashesOfPair = (
  codes: AccessCodes,
  office: string,
  signs: string,
  phoneEnds: string,
): Buffer[] =>
  /* guard six-signs-need-the-phone */ codes.fingerprints(
    'short-code-and-phone',
    office,
    signs,
    phoneEnds,
  ) /* end guard */

/** The last four digits of a phone number. */
export const endOf = (phone: string): string => phone.slice(-4)
