import { listOperations, type OperationName } from '../contract.ts'
import type { Operation } from '../operation.ts'
import { whoMay } from '../who-may.ts'
import { sentences } from './sentences.ts'

/** The reference of all operations by room, in Markdown. */
export function referencePage(): string {
  const rooms = Object.entries(sentences.rooms).map(([room, says]) => {
    const own = listOperations().filter(([name]) => name.startsWith(`${room}.`))
    return [`## ${room}`, says, ...own.map(([name, one]) => describe(name, one))].join('\n\n')
  })
  return `# Operations

Each is a method of the SDK, \`office.room.operation(input, options)\`, and a request of the API. What
is not listed under "refuses with" can happen anywhere: [problems](problems.md#possible-anywhere).

This page is made from the contract by \`npm run generate\`.

${rooms.join('\n\n')}
`
}

function describe(name: OperationName, operation: Operation): string {
  const said = sentences.operations[name]
  const { method, path, live, problems } = operation
  const fields = Object.entries(said?.fields ?? {})
  return [
    `### ${name}`,
    `\`${method} /v1${path}\`${live ? ', also live: `.watch(…)`' : ''}`,
    said?.says ?? '',
    ...(fields.length > 0
      ? [fields.map(([field, sentence]) => `- \`${field}\`: ${sentence}`).join('\n')]
      : []),
    `Who may: ${whoMay[name].join(', ')}.${refusals(problems)}`,
  ].join('\n\n')
}

const refusals = (problems: readonly string[]) =>
  problems.length > 0
    ? ` Refuses with ${problems.map((code) => `[\`${code}\`](problems.md#${code})`).join(', ')}.`
    : ''
