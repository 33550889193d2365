// Default_Ignorable_Code_Point but for joiners (below) and the vowel signs of Khmer and Mongolian;
// the marks of interlinear notes are as unseen.
const unseen = /(?!\u200c|\u200d|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f)\p{DI}|[\ufff9-\ufffb]/gu

// Arabic to Myanmar, Khmer and Mongolian, Limbu to Vedic, what Arabic letters look like, Brahmi's kin.
const joined =
  '[\\u0620-\\u109f\\u1780-\\u18af\\u1900-\\u1cff\\ua800-\\uabff\\ufb50-\\ufdff\\ufe70-\\ufefc\\u{10a00}-\\u{11fff}]'
const joiners = new RegExp(
  `(${joined})([\\u200c\\u200d])[\\u200c\\u200d]*(?=${joined})|[\\u200c\\u200d]`,
  'gu',
)

/**
 * Reads what somebody typed or pasted: without the marks that nobody sees (of direction, soft
 * hyphens, blanks without width), and with every line break as `\n`. A joiner stays between letters
 * of a script that is not spelled without it. Reading twice changes nothing.
 */
export const readText = (typed: string): string =>
  typed
    .replace(unseen, '')
    .replace(joiners, '$1$2')
    .replace(/[\u2028\u2029]/g, '\n')
