import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs a program of this folder in this terminal; whether it ended well. */
export async function runProgram(path: string, ...words: string[]): Promise<boolean> {
  const [code] = (await once(
    spawn(process.execPath, [path, ...words], { stdio: 'inherit' }),
    'exit',
  )) as [number | null]
  return code === 0
}
