import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutputChunk, Plugin } from 'rollup'
import { bundle, type Config, type Configs } from './bundle.ts'
import { describeChunks, type Chunks } from './known-chunks.ts'
import { elementsIn } from './shared-chunk.ts'

const dist = resolve(import.meta.dirname, '../../../widgets/dist')
const themesFolder = resolve(import.meta.dirname, '../../../widgets/themes')

/** The files for pages. */
export interface Embed {
  /** `0.1.0-1f2e3d4c`: the version and a mark of the content, so that a folder never changes. */
  readonly folder: string
  /** Every element: alone, and in parts. */
  readonly alone: ReadonlyMap<string, OutputChunk[]>
  readonly parts: OutputChunk[]
  /** The loader in the folder, and the one beside it that stands for the newest. */
  readonly loader: string
  readonly newest: string
  readonly sdk: string
  /** Themes by file name. */
  readonly themes: ReadonlyMap<string, string>
  readonly chunks: Chunks
}

/** Bundles the files for pages in memory; `first` sees each module before anything else does. */
export async function bundleEmbed(
  configs: Configs,
  version: string,
  first: Plugin[] = [],
): Promise<Embed> {
  const make = (config: Config) =>
    bundle({ ...config, plugins: [...first, ...config.plugins] }, 'memory')
  const elements = elementsIn(dist)
  const alone = new Map<string, OutputChunk[]>()
  for (const name of elements) alone.set(name, await make(configs.standalone(name)))
  const parts = await make(configs.parts(elements))
  const chunks = describeChunks(elements, [...alone.values(), parts].flat(), './')
  const only = async (config: Config) => (await make(config)).map(({ code }) => code).join('')
  const sdk = await only(configs.browserSdk())
  const loader = await only(configs.loader(chunks))
  const themes = readThemes()
  // The loader names every other script by its hash.
  const hash = createHash('sha256').update(loader).update(sdk)
  for (const css of themes.values()) hash.update(css)
  const mark = hash.digest('hex').slice(0, 8)
  const folder = `${version}-${mark}`
  const newest = await only(configs.loader({ ...chunks, folder: `./${folder}/` }))
  return { folder, alone, parts, loader, newest, sdk, themes, chunks }
}

const readThemes = (): Map<string, string> =>
  new Map(
    readdirSync(themesFolder).map((file) => [file, readFileSync(join(themesFolder, file), 'utf8')]),
  )
