import { contract, listOperations } from '../contract.ts'
import { examples, headers, parameters, securitySchemes } from './components.ts'
import { describeOperation, describeWatching } from './describe-operation.ts'
import type { Described } from './described.ts'
import { buildSchemas } from './schemas.ts'
import { sentences } from './sentences.ts'

/** An OpenAPI 3.1 document. */
export interface OpenApi {
  openapi: string
  info: Described
  servers: Described[]
  tags: Described[]
  paths: Record<string, Record<string, Described>>
  components: Record<string, Described>
}

/**
 * Builds the OpenAPI document of the whole contract, of a server at this address if it is said. For
 * servers and tools; too large for a browser.
 */
export function buildOpenApi(publicUrl = ''): OpenApi {
  const schemas = buildSchemas()
  const paths: OpenApi['paths'] = {}
  for (const [name, operation] of listOperations()) {
    const method = operation.method.toLowerCase()
    ;(paths[operation.path] ??= {})[method] = describeOperation(name, operation, schemas)
    if (operation.live) {
      paths[`${operation.path}/events`] = { get: describeWatching(name, operation, schemas) }
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Transparent Office',
      version: '1.0.0',
      description:
        'The API of a one-stop public office (прозорий офіс): services, bookings, the live queue, applications, ratings. Answers may grow: ignore fields and words you do not know.',
      contact: { name: 'The office that runs this server', url: `${publicUrl}/` },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl}/v1`, description: 'The server this document came from.' }],
    tags: Object.keys(contract).map((room) => ({ name: room, description: sentences.rooms[room] })),
    paths,
    components: { securitySchemes, parameters, headers, examples, schemas: schemas.nouns },
  }
}
