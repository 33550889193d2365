import { basename, dirname, resolve } from 'node:path'
import ts from 'typescript'
import { entriesOf, exportedOf, sentenceOf } from './doc-comments.ts'
import { fieldsReader } from './fields-reader.ts'

/** The contract's doc comments, by the names they describe. */
export interface Sentences {
  rooms: Record<string, string>
  operations: Record<string, { says: string; fields: Record<string, string> }>
  nouns: Record<string, { says: string; fields: Record<string, string> }>
  problems: Record<string, string>
  /** Fields every list has. */
  list: Record<string, string>
}

/** The sentences there are and the names of what has none. */
export interface SentencesRead {
  sentences: Sentences
  missing: string[]
}

/** Reads the sentences of a contract: `sources` is its folder of sources. */
export function readSentences(sources: string): SentencesRead {
  const entry = resolve(sources, 'index.ts')
  const program = ts.createProgram([entry], { allowImportingTsExtensions: true, noEmit: true })
  const checker = program.getTypeChecker()
  const missing: string[] = []
  const sentences: Sentences = { rooms: {}, operations: {}, nouns: {}, problems: {}, list: {} }
  const need = (name: string, sentence: string) => {
    if (!sentence) missing.push(name)
    return sentence
  }

  const fieldsOf = fieldsReader(checker, need)

  const readFile = (file: ts.SourceFile) => {
    const room = basename(dirname(file.fileName))
    for (const declaration of exportedOf(file)) {
      const { initializer } = declaration
      const own = declaration.name.getText()
      if (initializer && isOperation(initializer)) {
        const name = `${room}.${own}`
        const parts = partsOf(initializer.arguments[0])
        sentences.operations[name] = {
          says: need(name, sentenceOf(declaration)),
          fields: Object.assign(
            {},
            ...['params', 'query', 'body'].map((part) =>
              parts[part] ? fieldsOf(parts[part], name) : {},
            ),
          ),
        }
      } else if (own === 'contract') {
        for (const [name, sentence] of entriesOf(initializer))
          sentences.rooms[name] = need(name, sentence)
      } else if (own === 'commonProblems' || own === 'namedProblems') {
        for (const [name, sentence] of entriesOf(initializer)) {
          sentences.problems[name] = need(name, sentence)
        }
      } else if (own === 'listOf' && initializer && ts.isArrowFunction(initializer)) {
        sentences.list = fieldsOf(initializer.body as ts.Expression, 'listOf')
      } else if (/^[A-Z]/.test(own) && initializer) {
        sentences.nouns[own] = {
          says: need(own, sentenceOf(declaration)),
          fields: fieldsOf(initializer, own),
        }
      }
    }
  }

  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(`${sources}/`)) readFile(file)
  }
  const { operations, nouns } = sentences
  return {
    sentences: { ...sentences, operations: byName(operations), nouns: byName(nouns) },
    missing,
  }
}

/** In an order that stays when a noun or an operation moves to another file. */
const byName = <Said>(said: Readonly<Record<string, Said>>): Record<string, Said> =>
  Object.fromEntries(
    Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  )

const isOperation = (initializer: ts.Expression): initializer is ts.CallExpression =>
  ts.isCallExpression(initializer) && initializer.expression.getText() === 'operation'

const partsOf = (declared: ts.Expression | undefined): Record<string, ts.Expression> =>
  declared && ts.isObjectLiteralExpression(declared)
    ? Object.fromEntries(
        declared.properties
          .filter(ts.isPropertyAssignment)
          .map((property) => [property.name.getText(), property.initializer]),
      )
    : {}
