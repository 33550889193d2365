import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { elementsPage } from './docs/elements-page.ts'
import { mapPage } from './docs/map-made.ts'
import { readManifest } from './elements/read-manifest.ts'
import { languageLists } from './words/language-lists.ts'
import {
  asJson,
  elementsFile,
  generateSentences,
  mapFile,
  outsideFile,
  problemsFile,
  readNow,
  referenceFile,
} from './generated.ts'

/*
 * npm run generate               writes what is made from the doc comments of the contract and the elements,
 *                                and the lists of languages from the files of words
 * npm run generate -- --accept   also writes down the outside, when it only grew
 * npm run generate -- --break    also when older clients break
 */

const write = (path: string, text: string) => {
  if (readNow(path) === text) return
  writeFileSync(path, text)
  console.log(`wrote ${relative(process.cwd(), path)}`)
}

const { missing, ...sentences } = generateSentences()
if (missing.length) {
  console.error(`Write a doc comment in the contract for:\n  ${missing.join('\n  ')}`)
  process.exit(1)
}
write(sentences.path, sentences.text)

// Reads the sentences when it is loaded: only after they are written.
const { buildOpenApi, compareOutside, outsideOf, problemsPage, referencePage } =
  await import('../../contract/src/openapi/index.ts')

write(problemsFile, problemsPage())
write(referenceFile, referencePage())
write(elementsFile, elementsPage(readManifest()))
write(mapFile, mapPage(readNow(mapFile)))
for (const { path, text } of languageLists()) write(path, text)

const now = outsideOf(buildOpenApi())
const { broken, added } = compareOutside(JSON.parse(readNow(outsideFile) || '{}'), now)
const accepted = process.argv.includes('--break')
  ? true
  : process.argv.includes('--accept') && broken.length === 0
if (accepted) write(outsideFile, asJson(now))
else if (broken.length) {
  console.error(
    `This breaks clients that work today:\n  ${broken.join('\n  ')}\n` +
      'Keep the old beside the new. Only when nobody can depend on it yet: npm run generate -- --break',
  )
  process.exit(1)
} else if (added.length) {
  console.log(`The outside grew:\n  ${added.join('\n  ')}\nTo accept: npm run generate -- --accept`)
}
