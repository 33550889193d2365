import { dirname, posix } from 'node:path'

/** Where an import of a file leads: the path of a relative one, else the name as written. */
export const importTarget = (file: string, source: string): string => {
  const here = file.replaceAll('\\', '/')
  return source.startsWith('.') ? posix.join(dirname(here), source) : source
}

/**
 * The room a file is in: `packages/server/src/rooms/queue/…`, or `src/queue/…` of what is said once for
 * all, contract and words.
 */
export function roomOf(
  path: string,
): { part: 'server' | 'contract' | 'words'; room: string; rest: string } | undefined {
  const server = /packages\/server\/src\/rooms\/([\w-]+)\/(.*)$/.exec(path)
  if (server) return { part: 'server', room: server[1]!, rest: server[2]! }
  const said = /packages\/(contract|words)\/src\/([\w-]+)\/(.*)$/.exec(path)
  return said && rooms.includes(said[2]!)
    ? { part: said[1] as 'contract' | 'words', room: said[2]!, rest: said[3]! }
    : undefined
}

/** The rooms in reading order: each uses only those before it. */
export const rooms = [
  'network',
  'catalogue',
  'staff',
  'bookings',
  'queue',
  'clocks',
  'applications',
  'cases',
  'appeals',
  'ratings',
  'statistics',
]

export const isTest = (path: string): boolean => /\.test\.ts$|\/tests\/|\/testing\//.test(path)
