/**
 * Reads a phone number as people write it, Ukrainian or with an international prefix: `067/123-45-67`,
 * `+380 (0)67 …`, nine digits, a note beside it, a second number after it. Gives `+` and digits, or
 * nothing where no number can be meant. Whether there is such a number the office says.
 */
export function readPhone(typed: string): string | undefined {
  const written = typed.normalize('NFKC').replace(/\p{DI}/gu, '')
  for (const part of written.split(/[^\d\s()+./_\u2010-\u2015\u2212-]+/)) {
    const [, plus, number = ''] = /(\+?)([^+]*)\+*$/.exec(part)!
    const all = number.replace(/\D/g, '')
    const digits = all.replace(/^00(?=[1-9])/, '')
    const abroad = plus || digits !== all
    // What more than a whole number stands there is a second one.
    const own = abroad
      ? /^(?:38)?3800?([1-9]\d{8})(\d{9,15})?$/.exec(digits)
      : /^(?:(?:38|8)?00?)?([1-9]\d{8})(\d{9,15})?$/.exec(digits)
    if (own) return `+380${own[1]}`
    if (abroad && /^[1-9]\d{7,14}$/.test(digits) && !digits.startsWith('380')) return `+${digits}`
  }
  return undefined
}
