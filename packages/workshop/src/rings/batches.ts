import { isLong } from './seconds.ts'

/** So many files share a process at most. */
const most = 8
/** Processes that few files are spread over all the same. */
const least = 3

/** Puts short files of tests together; the others stay alone. */
export function inBatches(files: readonly string[]): string[][] {
  const short = files.filter((file) => !isLong(file))
  const size = Math.min(most, Math.ceil(short.length / least))
  return [
    ...files.filter(isLong).map((file) => [file]),
    ...Array.from({ length: Math.ceil(short.length / size) || 0 }, (_, batch) =>
      short.slice(batch * size, (batch + 1) * size),
    ),
  ]
}
