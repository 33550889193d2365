import type { Card } from '../cards/card.ts'
import { writeSeedForm } from './seed-form.ts'
import { writeCsv } from './write-csv.ts'
import { writeRegister } from './write-register.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The forms services are written in; each is read again as it is. */
export const serviceForms: Record<string, (cards: readonly Card[]) => string> = {
  json: (cards) => json(writeSeedForm(cards)),
  csv: writeCsv,
  register: (cards) => json(writeRegister(cards)),
}
