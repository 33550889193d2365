const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\"
const UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю'ґ"
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё\\'

function retyping(from: string, to: string): (text: string) => string {
  const keys = new Map([...from].map((key, at) => [key, to[at] ?? key]))
  return (text) => {
    let typed = ''
    for (const key of text) typed += keys.get(key) ?? key
    return typed
  }
}

const fromLatin = [retyping(QWERTY, UKRAINIAN), retyping(QWERTY, RUSSIAN)]
const fromCyrillic = [retyping(UKRAINIAN, QWERTY), retyping(RUSSIAN, QWERTY)]

/**
 * What the same keys would have typed in the other keyboard layouts: `ce,cblsz` is `субсидія`,
 * `зфіізщке` is `passport`. A text in two alphabets was typed on purpose and has none.
 */
export function retypings(text: string): string[] {
  const typed = text.normalize('NFC').toLowerCase()
  const cyrillic = /[Ѐ-ӿ]/.test(typed)
  if (/[a-z]/.test(typed)) return cyrillic ? [] : fromLatin.map((retype) => retype(typed))
  return cyrillic ? fromCyrillic.map((retype) => retype(typed)) : []
}
