import ts from 'typescript'

/** The doc comment on a node, on one line. */
export function sentenceOf(node: ts.Node): string {
  const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const comment = ts.getJSDocCommentsAndTags(holder).filter(ts.isJSDoc).at(-1)?.comment
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether it is exported, so that others may refer to it. */
export const isNoun = (declaration: ts.VariableDeclaration): boolean =>
  ts.isVariableStatement(declaration.parent.parent) &&
  !!declaration.parent.parent.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** What a file exports as constants. */
export const exportedOf = (file: ts.SourceFile): ts.VariableDeclaration[] =>
  file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(isNoun)

/** Names of an object literal, each with its sentence. */
export function entriesOf(initializer: ts.Expression | undefined): [string, string][] {
  const literal =
    initializer && ts.isAsExpression(initializer) ? initializer.expression : initializer
  return literal && ts.isObjectLiteralExpression(literal)
    ? literal.properties
        .filter((property) => property.name !== undefined)
        .map((property) => [property.name!.getText().replaceAll("'", ''), sentenceOf(property)])
    : []
}
