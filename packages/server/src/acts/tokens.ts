import { createHash, randomBytes } from 'node:crypto'

/** Makes a token that says its kind: `tos_` staff, `tod_` device. Shown once; the office keeps its hash. */
export const makeToken = (kind: 'tos' | 'tod'): string =>
  `${kind}_${randomBytes(24).toString('base64url')}`

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
