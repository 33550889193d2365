import type { AccessCodes } from '../../../acts/index.ts'

/** What a short code is sealed with on its way into a letter: by each secret key, the newest first. */
export const sealsOfLetter = (codes: AccessCodes, booking: string): Buffer[] =>
  codes.fingerprints('letter', booking)
