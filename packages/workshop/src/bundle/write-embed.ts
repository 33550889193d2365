import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Embed } from './bundle-embed.ts'
import { snippetOf } from './snippet.ts'

/** Writes the files for pages: `0.1.0-1f2e3d4c/…`, the newest beside it, and what to paste. */
export function writeEmbed(embed: Embed, into: string): void {
  const { folder, alone, parts, loader, newest, sdk, themes } = embed
  for (const one of [folder, '.']) mkdirSync(resolve(into, one, 'themes'), { recursive: true })
  const write = (file: string, text: string) => {
    const path = resolve(into, file)
    writeFileSync(path, text)
    writeFileSync(`${path}.br`, brotliCompressSync(text))
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
  }
  for (const { fileName, code } of [...[...alone.values()].flat(), ...parts])
    write(`${folder}/${fileName}`, code)
  write(`${folder}/loader.js`, loader)
  write(`${folder}/sdk.js`, sdk)
  for (const [file, css] of themes) {
    write(`${folder}/themes/${file}`, css)
    write(`themes/${file}`, css)
  }
  write('loader.js', newest)
  write('sdk.js', sdk)
  writeFileSync(resolve(into, 'current.txt'), folder)
  writeFileSync(resolve(into, 'snippet.txt'), snippetOf(embed))
}
