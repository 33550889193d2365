import { squaresPath } from '@transparent-office/words/look/squares-path'
import { encode } from 'uqr'

/** A QR code as the path of its dark squares, in a drawing `size` squares wide. */
export const qrPath = (text: string): { size: number; path: string } =>
  squaresPath(encode(text, { ecc: 'M', border: 0 }))
