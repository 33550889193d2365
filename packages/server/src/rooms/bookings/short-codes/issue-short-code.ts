import { showShortCode } from '@transparent-office/contract'
import type { Context } from '../../../acts/index.ts'
import { daysKept, drawSigns, endOf, hashesOfPair, hashesOfSigns } from './short-code.ts'
import { putShortCode, type Thing } from './short-codes.store.ts'
import { wordsOfPerson } from './words-of-person.ts'

/** Codes that are tried before it is a surprise that each was taken: of 24 million a few hundred thousand are. */
const triesMost = 20

/** What gets a short code. */
export interface Issuing extends Thing {
  readonly branch: string
  /** When the visit begins, or when the application was registered. */
  readonly at: Date
  readonly person: { readonly name: string; readonly phone: string | null }
}

const daysLater = (instant: Date, days: number) => new Date(instant.getTime() + days * 86_400_000)

/**
 * Gives a visit or an application a short code that no other open one of the office has, and the words
 * reception finds its person by. Returns it as people see it; the office keeps a keyed hash alone.
 */
export async function issueShortCode(
  { db, office, codes }: Pick<Context, 'db' | 'office' | 'codes'>,
  { kind, thing, branch, at, person }: Issuing,
  draw: () => string = drawSigns,
): Promise<string> {
  const found = {
    kind,
    thing,
    branch,
    until: daysLater(at, daysKept),
    words: wordsOfPerson(person),
  }
  for (let tries = 0; tries < triesMost; tries++) {
    const signs = draw()
    const [code, ...older] = hashesOfSigns(codes, office.id, signs)
    const [pair] = person.phone
      ? hashesOfPair(codes, office.id, signs, endOf(person.phone))
      : [null]
    const hashes = { key: codes.current, code: code!, pair: pair ?? null, older }
    if (await putShortCode(db, office.id, found, hashes)) return showShortCode(signs)
  }
  throw new Error('each short code that was drawn is taken')
}
