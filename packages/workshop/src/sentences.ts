import { basename, dirname, resolve } from 'node:path'
import ts from 'typescript'

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

  const declarationOf = (name: ts.Node): ts.VariableDeclaration | undefined => {
    const symbol = checker.getSymbolAtLocation(name)
    const target =
      symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const declaration = target?.valueDeclaration
    return declaration && ts.isVariableDeclaration(declaration) ? declaration : undefined
  }

  /** The sentence of a noun a field consists of: enough for a field that says nothing of its own. */
  const inherited = (schema: ts.Expression): string => {
    const declaration = ts.isIdentifier(schema) ? declarationOf(schema) : undefined
    return declaration && isObject(declaration.initializer) ? sentenceOf(declaration) : ''
  }

  /** Every field of an object schema, by its path, without those of nouns it refers to. */
  const fieldsOf = (schema: ts.Expression, top: string, under = ''): Record<string, string> => {
    if (ts.isIdentifier(schema)) {
      const declaration = declarationOf(schema)
      const refers = under && declaration && isNoun(declaration)
      return declaration?.initializer && !refers
        ? fieldsOf(declaration.initializer, top, under)
        : {}
    }
    if (!ts.isCallExpression(schema)) return {}
    const [first] = schema.arguments
    const does = nameOfCall(schema)
    if (does === 'check' && ts.isPropertyAccessExpression(schema.expression)) {
      return fieldsOf(schema.expression.expression, top, under)
    }
    if (does === 'object' || does === 'strictObject') return fieldsOfLiteral(first, top, under)
    return first && wrappers.has(does) ? fieldsOf(first, top, under) : {}
  }

  const fieldsOfLiteral = (
    literal: ts.Expression | undefined,
    top: string,
    under: string,
  ): Record<string, string> => {
    const fields: Record<string, string> = {}
    // `z.object(Noun.shape)` or `...Noun.shape`: the noun's fields again.
    if (literal && ts.isPropertyAccessExpression(literal) && literal.name.text === 'shape') {
      const noun = declarationOf(literal.expression)?.initializer
      return noun ? fieldsOf(noun, top, under) : fields
    }
    if (!literal || !ts.isObjectLiteralExpression(literal)) return fields
    for (const property of literal.properties) {
      if (ts.isSpreadAssignment(property)) {
        Object.assign(fields, fieldsOfLiteral(property.expression, top, under))
        continue
      }
      const path = under + property.name!.getText()
      const schema = ts.isPropertyAssignment(property) ? property.initializer : property.name
      const own = sentenceOf(property) || inherited(unwrapped(schema as ts.Expression))
      fields[path] = need(`${top}: ${path}`, own)
      Object.assign(fields, fieldsOf(schema as ts.Expression, top, `${path}.`))
    }
    return fields
  }

  const readFile = (file: ts.SourceFile) => {
    const room = basename(dirname(file.fileName))
    const kind = basename(file.fileName, '.ts')
    for (const declaration of exportedOf(file)) {
      const { initializer } = declaration
      const own = declaration.name.getText()
      if (kind === 'operations' && initializer && ts.isCallExpression(initializer)) {
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
  return { sentences, missing }
}

const wrappers = new Set(['optional', 'nullable', 'array', '_default'])

const nameOfCall = (call: ts.CallExpression) =>
  ts.isPropertyAccessExpression(call.expression)
    ? call.expression.name.text
    : call.expression.getText()

/** The schema inside `optional`, `array` and the like. */
function unwrapped(schema: ts.Expression): ts.Expression {
  const inner = ts.isCallExpression(schema) ? schema.arguments[0] : undefined
  return inner && wrappers.has(nameOfCall(schema as ts.CallExpression)) ? unwrapped(inner) : schema
}

const isObject = (schema: ts.Expression | undefined): boolean =>
  !!schema && ts.isCallExpression(schema) && ['object', 'strictObject'].includes(nameOfCall(schema))

const isNoun = (declaration: ts.VariableDeclaration): boolean =>
  ts.isVariableStatement(declaration.parent.parent) &&
  !!declaration.parent.parent.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const exportedOf = (file: ts.SourceFile): ts.VariableDeclaration[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(isNoun)

const partsOf = (declared: ts.Expression | undefined): Record<string, ts.Expression> =>
  declared && ts.isObjectLiteralExpression(declared)
    ? Object.fromEntries(
        declared.properties
          .filter(ts.isPropertyAssignment)
          .map((property) => [property.name.getText(), property.initializer]),
      )
    : {}

function entriesOf(initializer: ts.Expression | undefined): [string, string][] {
  const literal =
    initializer && ts.isAsExpression(initializer) ? initializer.expression : initializer
  return literal && ts.isObjectLiteralExpression(literal)
    ? literal.properties
        .filter((property) => property.name !== undefined)
        .map((property) => [property.name!.getText().replaceAll("'", ''), sentenceOf(property)])
    : []
}

/** The doc comment on a node, on one line. */
function sentenceOf(node: ts.Node): string {
  const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const comment = ts.getJSDocCommentsAndTags(holder).filter(ts.isJSDoc).at(-1)?.comment
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim()
}
