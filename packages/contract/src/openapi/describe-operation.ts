import type { OperationName } from '../contract.ts'
import type { Operation } from '../operation.ts'
import { whoMay } from '../who-may.ts'
import { commonHeaders, refusalsOf, successOf } from './describe-answers.ts'
import { headersOf, parametersOf, securityOf } from './describe-calls.ts'
import type { Described } from './described.ts'
import { exampleOf } from './examples/index.ts'
import { problemsOf } from './problems-of.ts'
import type { Schemas } from './schemas.ts'
import { sentences } from './sentences.ts'

/** Describes an operation: who may, what it takes, what it answers, every "no" by status. */
export function describeOperation(
  name: OperationName,
  operation: Operation,
  schemas: Schemas,
): Described {
  const body = schemas.partOf(name, 'body')
  return {
    ...heading(name),
    parameters: [...parametersOf(name, operation, schemas), ...headersOf(operation)],
    ...(body && {
      requestBody: {
        // Where nothing of it is needed, neither is the body.
        required: !operation.body!.safeParse({}).success,
        content: { 'application/json': { schema: body, example: exampleOf(name).body ?? {} } },
      },
    }),
    responses: {
      ...successOf(name, operation, schemas),
      ...refusalsOf(problemsOf(name, operation)),
    },
  }
}

/** Describes the stream of a live operation. */
export function describeWatching(
  name: OperationName,
  operation: Operation,
  schemas: Schemas,
): Described {
  const needsToken = !whoMay[name].includes('anyone')
  const says =
    'Sends the whole state now and after each change, as Server-Sent Events: `id` is the version, ' +
    '`data` the JSON that the operation without `/events` answers. A comment each 15 seconds shows ' +
    'that the stream lives.'
  return {
    ...heading(name),
    operationId: `${name}.watch`,
    summary: `${firstSentence(name).replace(/\.$/, '')}: live.`,
    description: needsToken ? `${says}\n\n${byFetch}` : says,
    parameters: [
      ...parametersOf(name, operation, schemas),
      { $ref: '#/components/parameters/LastEventId' },
    ],
    responses: {
      200: {
        description: 'The stream of states.',
        headers: commonHeaders,
        content: { 'text/event-stream': { schema: { type: 'string', description: says } } },
      },
      ...refusalsOf(problemsOf(name, operation)),
    },
  }
}

/** Tested as it stands. */
const byFetch = `Read it by fetch: a browser's EventSource can send no \`Authorization\`, and a code has no place in the address of a stream, which proxies and logs keep. \`url\` is this address, \`code\` the access code, \`show\` takes a state:

\`\`\`js
const headers = { accept: 'text/event-stream', authorization: \`Bearer toc_\${code}\` }
const { body } = await fetch(url, { headers })
let text = ''
for await (const piece of body.pipeThrough(new TextDecoderStream())) {
  const events = (text += piece).split('\\n\\n')
  text = events.pop()
  for (const event of events) {
    const data = /^data: (.*)$/m.exec(event)
    if (data) show(JSON.parse(data[1]))
  }
}
\`\`\`

When it ends, ask again with the last \`id\` as \`Last-Event-ID\`.`

const firstSentence = (name: OperationName) =>
  /^.*?\.(?= |$)/s.exec(sentences.operations[name]?.says ?? '')?.[0] ?? name

const heading = (name: OperationName): Described => ({
  operationId: name,
  tags: [name.split('.')[0]],
  summary: firstSentence(name),
  description: sentences.operations[name]?.says ?? '',
  security: securityOf(whoMay[name]),
  'x-who-may': whoMay[name],
})
