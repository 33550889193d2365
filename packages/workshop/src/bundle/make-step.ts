import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeElements } from '../elements/write-elements.ts'
import { bundleEmbed } from './bundle-embed.ts'
import { bundle, loadConfigs } from './bundle.ts'
import type { BuildStep } from './steps.ts'
import { writeEmbed } from './write-embed.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Version of the widgets. */
export const widgetsVersion = (): string =>
  (
    JSON.parse(readFileSync(resolve(root, 'packages/widgets/package.json'), 'utf8')) as {
      version: string
    }
  ).version

/** Makes anew what a step makes. */
export async function makeStep({ name, makes }: BuildStep): Promise<void> {
  const configs = await loadConfigs()
  const made = resolve(root, makes)
  rmSync(made, { recursive: true, force: true })
  if (name === 'embed') writeEmbed(await bundleEmbed(configs, widgetsVersion()), made)
  else await bundle(configs[name](), 'disk')
  if (name === 'widgets') await writeElements(widgetsVersion())
}
