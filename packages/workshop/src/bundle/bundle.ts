import { resolve } from 'node:path'
import {
  rollup,
  type OutputChunk,
  type OutputOptions,
  type Plugin,
  type RollupOptions,
} from 'rollup'
import type { Chunks } from './known-chunks.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** What `rollup.config.mjs` gives. */
export interface Configs {
  contract: () => Config
  words: () => Config
  sdk: () => Config
  widgets: () => Config
  server: () => Config
  standalone: (element: string) => Config
  parts: (elements: readonly string[]) => Config
  loader: (chunks: Chunks) => Config
  browserSdk: () => Config
}

export interface Config extends RollupOptions {
  output: OutputOptions
  plugins: Plugin[]
}

export const loadConfigs = async (): Promise<Configs> =>
  (await import(resolve(root, 'rollup.config.mjs'))) as Configs

/** Bundles, on disk or in memory only. What our own sources are warned of is a mistake. */
export async function bundle(config: Config, to: 'disk' | 'memory'): Promise<OutputChunk[]> {
  const made = await rollup({
    ...config,
    onwarn: (warning) => {
      const theirs = (warning.id ?? warning.ids?.[0])?.includes('node_modules')
      if (!theirs && warning.code !== 'EMPTY_BUNDLE') throw new Error(warning.message)
    },
  })
  const { output } =
    to === 'disk' ? await made.write(config.output) : await made.generate(config.output)
  await made.close()
  return output.filter((file) => file.type === 'chunk')
}
