import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { elementsIn } from './alone.ts'
import { bundle, loadConfigs } from './bundle.ts'
import type { Step } from './steps.ts'

const root = resolve(import.meta.dirname, '../../../..')
const widgets = resolve(root, 'packages/widgets/dist')

/** Makes anew what a step makes. */
export async function makeStep({ name, makes }: Step): Promise<void> {
  const configs = await loadConfigs()
  rmSync(resolve(root, makes), { recursive: true, force: true })
  if (name !== 'embed') {
    await bundle(configs[name](), 'disk')
    return
  }
  const files = new Map<string, string>()
  for (const element of elementsIn(widgets)) {
    const [entry] = await bundle(configs.standalone(element), 'disk')
    files.set(element, entry!.fileName)
  }
  if (existsSync(resolve(widgets, 'loader.js'))) await bundle(configs.embed(files), 'disk')
  await bundle(configs.browserSdk(), 'disk')
}
