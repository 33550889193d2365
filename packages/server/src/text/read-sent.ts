import { readText } from '@transparent-office/contract'

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** Whether a text has characters that no field may carry: NUL, controls, lone surrogates. */
export const unreadable = (text: string): boolean =>
  text.search(controls) >= 0 || !text.isWellFormed()

/** Reads what people sent as far as it can be read: without what no field may carry. */
export const readSent = (text: string): string =>
  /* guard unseen-characters-are-taken-out */ readText(
    text.replace(controls, '').toWellFormed(),
  ) /* end guard */

/** Reads JSON of a file: its texts as {@link readSent} reads them. */
export const readJsonFile = (text: string): unknown =>
  JSON.parse(text.replace(/^\ufeff/, ''), (_, value: unknown) =>
    typeof value === 'string' ? readSent(value) : value,
  )
