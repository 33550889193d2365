/** A new Idempotency-Key: 128 random bits, also where `crypto.randomUUID` is missing (plain http). */
export const makeKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
