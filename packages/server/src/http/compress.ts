import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer goes over the wire. */
export type Encoding = 'br' | 'gzip'

/** Bytes under which it is not worth it. */
export const worthCompressing = 1024

/** The best encoding that `Accept-Encoding` allows; nothing: as it is. */
export function encodingFor(accepts: string | undefined): Encoding | undefined {
  const allowed = new Set(
    (accepts ?? '')
      .toLowerCase()
      .split(',')
      .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
      .map((one) => one.split(';')[0]!.trim()),
  )
  return allowed.has('br') ? 'br' : allowed.has('gzip') ? 'gzip' : undefined
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compresses on a thread beside the main one. */
export const compress = async (
  bytes: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> =>
  encoding === 'br'
    ? brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 4,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      })
    : zip(bytes)
