import { listOperations, type Operation, type OperationName } from '@transparent-office/contract'

/** An operation by its address. */
export interface Route {
  readonly name: OperationName
  readonly operation: Operation
  /** What stands in the braces of its path. */
  readonly params: Readonly<Record<string, string>>
  /** It is watched, not asked once. */
  readonly watched: boolean
}

const routes = listOperations().map(([name, operation]) => ({
  name,
  operation,
  path: new RegExp(
    `^/v1${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}(?<events>/events)?$`,
  ),
}))

/** Finds the operation a request is for. */
export function findRoute(method: string, pathname: string): Route | undefined {
  for (const { name, operation, path } of routes) {
    const found = path.exec(pathname)
    if (!found) continue
    const { events, office: _office, ...params } = found.groups ?? {}
    if (events ? !operation.live : operation.method !== method) continue
    for (const [key, value] of Object.entries(params)) params[key] = decodeURIComponent(value)
    return { name, operation, params, watched: events !== undefined }
  }
  return undefined
}
