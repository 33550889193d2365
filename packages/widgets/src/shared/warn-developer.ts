const key = Symbol.for('transparent-office.told')
const page = globalThis as { [key]?: Set<string> }

/** Warns who set the page up of what is wrong with it: in the console, once, whoever else says it. */
export function warnDeveloper(sentence: string): void {
  const warned = (page[key] ??= new Set())
  if (warned.has(sentence)) return
  warned.add(sentence)
  // eslint-disable-next-line no-console -- the only place its developer looks
  console.warn(`Transparent Office: ${sentence}`)
}
