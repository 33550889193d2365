import { copyFile, stat, truncate } from 'node:fs/promises'

const mostBytes = 10_000_000

/**
 * Begins a log anew when it is large; what it held is kept once, under `.1`. Who writes to its end goes on
 * writing to it.
 */
export async function cutLog(file: string, most = mostBytes): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (!found || found.size <= most) return
  await copyFile(file, `${file}.1`)
  await truncate(file, 0)
}
