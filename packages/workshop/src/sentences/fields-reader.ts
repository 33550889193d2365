import ts from 'typescript'
import { isNoun, sentenceOf } from './doc-comments.ts'

/** Reads the sentences of a schema's fields; `need` hears of each one. */
export function fieldsReader(
  checker: ts.TypeChecker,
  need: (name: string, sentence: string) => string,
) {
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

  return fieldsOf
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
