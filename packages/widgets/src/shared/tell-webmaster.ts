const told = new Set<string>()

/** Says to who set the page up what is wrong with it: in the console, once. */
export function tellWebmaster(sentence: string): void {
  if (told.has(sentence)) return
  told.add(sentence)
  // eslint-disable-next-line no-console -- the only place a webmaster looks
  console.warn(`Transparent Office: ${sentence}`)
}
