import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const markOf = (id: string) =>
  new RegExp(`/\\* guard (${id}) \\*/(?:(?!/\\* guard )[^])*?/\\* end guard \\*/`, 'g')

/** Finds the guards that the server's code marks: their ids, and the files below packages/server. */
export function findMarks(server: string): { id: string; file: string }[] {
  return globSync('src/**/*.ts', { cwd: server }).flatMap((file) =>
    [...readFileSync(join(server, file), 'utf8').matchAll(markOf('[\\w-]+'))].map(([, id]) => ({
      id: id!,
      file,
    })),
  )
}

/** A text with something else where it marks a guard. */
export const withoutMark = (text: string, id: string, replace: string): string =>
  text.replace(markOf(id), () => replace)
