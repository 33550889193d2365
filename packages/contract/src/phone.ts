/**
 * Reads a Ukrainian phone number as people write it, or one with an international prefix.
 * Gives `+` and digits, or nothing when it is not whole.
 */
export function readPhone(typed: string): string | undefined {
  if (/[^\d\s()+.\u2010-\u2015-]/.test(typed)) return undefined
  const digits = typed.replace(/\D/g, '')
  if (typed.trim().startsWith('+')) {
    if (digits.startsWith('380')) return digits.length === 12 ? `+${digits}` : undefined
    return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined
  }
  if (digits.length === 12 && digits.startsWith('380')) return `+${digits}`
  if (digits.length === 11 && digits.startsWith('80')) return `+3${digits}`
  if (digits.length === 10 && digits.startsWith('0')) return `+38${digits}`
  return undefined
}
