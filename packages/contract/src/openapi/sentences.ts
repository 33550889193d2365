import generated from './sentences.generated.json' with { type: 'json' }

/** What a thing of the contract says of itself, and each of its fields, by path. */
export interface Said {
  says: string
  fields: Readonly<Record<string, string>>
}

/** The doc comments of the contract, written by `npm run generate`. */
export const sentences: {
  readonly rooms: Readonly<Record<string, string>>
  readonly operations: Readonly<Record<string, Said>>
  readonly nouns: Readonly<Record<string, Said>>
  readonly problems: Readonly<Record<string, string>>
  readonly list: Readonly<Record<string, string>>
} = generated
