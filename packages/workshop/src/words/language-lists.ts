import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { languages } from '../../../words/src/language/languages.ts'
import type { Generated } from '../generated.ts'

const words = resolve(import.meta.dirname, '../../../words/src')

/** `import { en } from './en.ts'` or `import { example as en } from './en.ts'`, a line for each language. */
const imports = /(?:import \{ (?:\w+ as )?([a-z]{2}) \} from '\.\/\1\.ts'\n)+/
const list = /(?<== \{ )[a-z]{2}(?:, [a-z]{2})*(?= \}\n)/

/** The files of words that enlist the files of languages beside them, with those that are there. */
export const languageLists = (): Generated[] =>
  globSync(`${words}/**/!(*.test).ts`)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => imports.test(text) && list.test(text))
    .map(({ path, text }) => ({ path, text: enlist(text, languagesIn(dirname(path))) }))

const languagesIn = (folder: string) =>
  languages.filter((each) => existsSync(resolve(folder, `${each}.ts`)))

/** A file of words with a list of these languages in the place of its own. */
export const enlist = (text: string, each: readonly string[]): string =>
  text
    .replace(imports, (own) => {
      const name = /\w+ as /.exec(own)?.[0] ?? ''
      return [...each]
        .sort()
        .map((one) => `import { ${name}${one} } from './${one}.ts'\n`)
        .join('')
    })
    .replace(list, each.join(', '))
