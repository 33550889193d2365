import { inWords } from '../../text/in-words.ts'
import { contradictionsOf } from './city-contradictions.ts'
import { CityFile } from './city-file.ts'

/** Reads a city's file: the city, or each mistake with its place and reason. */
export function readCity(value: unknown): { city: CityFile } | { mistakes: string[] } {
  const read = CityFile.safeParse(value, inWords)
  if (!read.success)
    return {
      mistakes: read.error.issues.map(
        ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
      ),
    }
  const mistakes = contradictionsOf(read.data)
  return mistakes.length > 0 ? { mistakes } : { city: read.data }
}
