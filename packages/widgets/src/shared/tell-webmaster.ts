const key = Symbol.for('transparent-office.told')
const page = globalThis as { [key]?: Set<string> }

/** Says to who set the page up what is wrong with it: in the console, once, whoever else says it. */
export function tellWebmaster(sentence: string): void {
  const told = (page[key] ??= new Set())
  if (told.has(sentence)) return
  told.add(sentence)
  // eslint-disable-next-line no-console -- the only place a webmaster looks
  console.warn(`Transparent Office: ${sentence}`)
}
