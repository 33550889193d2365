import type { AccessCodes } from '../../../http/access-codes.ts'

/** What a short code is sealed with on its way into a letter. */
export const sealOfLetter = (codes: AccessCodes, booking: string): Buffer =>
  codes.fingerprint('letter', booking)
