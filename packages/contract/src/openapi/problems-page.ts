import { listOperations } from '../contract.ts'
import { commonProblems, problems, type ProblemCode } from '../problem.ts'
import { problemsOf } from './problems-of.ts'
import { sentences } from './sentences.ts'

/** The reference of all problems, in Markdown. */
export function problemsPage(): string {
  const where = new Map<string, string[]>()
  for (const [name, operation] of listOperations()) {
    for (const code of problemsOf(name, operation))
      where.set(code, [...(where.get(code) ?? []), name])
  }
  const all = listOperations().length
  const row = (code: string) => {
    const status = problems[code as ProblemCode]
    return `| <a id="${code}"></a>\`${code}\` | ${status} | ${sentences.problems[code]} | ${operationsOf(code)} |`
  }
  const operationsOf = (code: string): string => {
    const names = where.get(code) ?? []
    if (names.length === 0) return 'any path called with another method'
    if (names.length === all) return 'all'
    return names.length > 12
      ? `${names.length} of ${all}`
      : names.map((name) => `\`${name}\``).join(', ')
  }
  const table = (codes: string[]) =>
    ['| code | status | means | operations |', '|---|---|---|---|', ...codes.map(row)].join('\n')
  const named = Object.keys(problems).filter((code) => !(code in commonProblems))
  return `# Problems

Every "no" of the API has a name. It comes as \`application/problem+json\` (RFC 9457): program against
\`code\`; \`detail\` and \`errors\` say what is particular; quote \`requestId\` to the office's operator.
With the SDK: \`isProblem(error, 'place-taken')\`. A code you do not know is to be treated by its status.

This page is made from the contract by \`npm run generate\`.

## Named by single operations

${table(named.sort())}

## Possible anywhere

${table(Object.keys(commonProblems))}
`
}
