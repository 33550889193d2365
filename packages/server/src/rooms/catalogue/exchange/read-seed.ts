import * as z from 'zod/mini'
import { CatalogueMistake, cardReader, type CatalogueFile } from '../read-catalogue.ts'
import { LineMistake, readEach, type Reading } from './reading.ts'

const Text = z.record(z.string(), z.string())

/** What a service has to say in the seed's form. */
const Form = z.looseObject({
  id: z.string(),
  title: Text,
  category: z.string(),
  agency: z.string(),
  deadline: z.array(z.looseObject({ kind: z.string(), value: z.number(), unit: z.string() })),
  fee: z.looseObject({ type: z.string() }),
  documents: z.array(z.looseObject({ id: z.string() })),
  result: Text,
  channels: z.array(z.string()),
  lifeEvents: z.array(z.string()),
  synonyms: z.array(z.string()),
  serviceMinutes: z.number(),
  queuePrefix: z.string(),
  legalBasis: z.array(z.string()),
  verification: z.looseObject({
    level: z.string(),
    confirmedFields: z.array(z.string()),
    sources: z.array(z.string()),
  }),
})

/** Reads services in the seed's form, one by one. */
export function readSeed(file: CatalogueFile): Reading {
  const read = cardReader(file)
  return readEach(
    file.services,
    (service, number) => `service ${number + 1} (${service?.id ?? '?'})`,
    (service) => {
      const issue = Form.safeParse(service).error?.issues[0]
      if (issue) throw new LineMistake(`${issue.path.join('.') || 'it'} can't be read`)
      try {
        return read(service)
      } catch (error) {
        throw error instanceof CatalogueMistake ? new LineMistake(error.message) : error
      }
    },
  )
}
