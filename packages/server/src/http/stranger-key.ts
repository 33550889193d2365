/** What a key of another make must be long, so that as many of its characters, drawn at random, are 128 bits. */
const lengths: readonly (readonly [RegExp, number])[] = [
  [/^[0-9-]+$/, 39],
  [/^[0-9a-f-]+$/i, 32],
]
const otherwise = 22

/** In so many characters drawn at random fewer different ones come once in millions. */
const different = 7

/**
 * Whether an Idempotency-Key can be 128 random bits. A stranger has nothing else that is his: who guesses
 * his key and repeats his call is answered as he was, with his access code.
 */
export function isUnguessable(key: string): boolean {
  const least = lengths.find(([make]) => make.test(key))?.[1]
  const drawn = least === undefined ? key : key.replaceAll('-', '')
  return drawn.length >= (least ?? otherwise) && new Set(drawn).size >= different
}
