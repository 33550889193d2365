import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { format } from 'prettier'
import { cssPropertiesOf } from './css-properties.ts'
import { vsCodeCss, vsCodeHtml, webTypes } from './for-editors.ts'
import { reactJsx, vueTags } from './for-frameworks.ts'
import type { Manifest } from './manifest.ts'
import { reactWrappers, reactWrapperTypes } from './react-wrappers.ts'
import { readManifest } from './read-manifest.ts'

const widgets = resolve(import.meta.dirname, '../../../widgets')

/** Writes what editors and frameworks know of our elements into the built package. */
export async function writeElements(version: string): Promise<void> {
  const manifest = await withCssProperties(readManifest())
  const write = async (file: string, text: string) => {
    const path = resolve(widgets, 'dist', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await format(text, { filepath: path, semi: false, singleQuote: true }))
  }
  const writeJson = (file: string, value: object) => write(file, JSON.stringify(value))

  await writeJson('custom-elements.json', manifest)
  await writeJson('editors/vscode.html-custom-data.json', vsCodeHtml(manifest))
  await writeJson('editors/vscode.css-custom-data.json', vsCodeCss(manifest))
  await writeJson(
    'editors/web-types.json',
    webTypes(manifest, '@transparent-office/widgets', version),
  )
  await write('react/index.js', reactWrappers(manifest))
  await write('react/index.d.ts', reactWrapperTypes(manifest))
  for (const [name, types] of [
    ['react', reactJsx(manifest)],
    ['vue', vueTags(manifest)],
  ] as const) {
    await write(`jsx/${name}.js`, 'export {}\n')
    await write(`jsx/${name}.d.ts`, types)
  }
}

/** Adds which custom properties the styles of each built element read. */
async function withCssProperties(manifest: Manifest): Promise<Manifest> {
  const modules = manifest.modules.map(async (module) => {
    const declarations = module.declarations.map(async (one) => {
      if (!one.tagName || one.tagName === 'to-office') return one
      const made = (await import(resolve(widgets, module.path))) as Record<
        string,
        { styles: Parameters<typeof cssPropertiesOf>[0] }
      >
      return { ...one, cssProperties: cssPropertiesOf(made[one.name]!.styles) }
    })
    return { ...module, declarations: await Promise.all(declarations) }
  })
  return { ...manifest, modules: await Promise.all(modules) }
}
