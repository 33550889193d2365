import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodeResolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'

/** A widget of somebody else, as npm has it; measured, never shipped, and installed for this only. */
export interface Peer {
  readonly name: string
  readonly package: string
  /** Files below its folder in `node_modules` that a page loads, by the name they get there. */
  readonly files: Readonly<Record<string, string>>
  /** Put into one script, with all it imports. */
  readonly bundle?: string
  readonly body: string
  /** True once the first thing a person can use is drawn. */
  readonly drawn: string
}

export const peers: readonly Peer[] = [
  {
    name: 'cally (a month, no times)',
    package: 'cally@0.9.2',
    files: {},
    bundle: `import 'cally'`,
    body: `<calendar-date><calendar-month></calendar-month></calendar-date><script type="module" src="/peer.js"></script>`,
    drawn: `document.querySelector('calendar-month')?.shadowRoot?.querySelector('button')`,
  },
  {
    name: '@calcom/embed-snippet',
    package: '@calcom/embed-snippet@1.3.3',
    files: {},
    bundle: `import snippet from '@calcom/embed-snippet'
      const Cal = snippet('/cal-embed.js')
      Cal('init', { origin: location.origin })
      Cal('inline', { elementOrSelector: '#cal', calLink: 'office/visit' })`,
    body: `<div id="cal"></div><script type="module" src="/peer.js"></script>`,
    drawn: `document.querySelector('#cal iframe, #cal cal-inline')`,
  },
  {
    name: '@open-formulieren/sdk',
    package: '@open-formulieren/sdk@3.3.0',
    files: { '/peer.js': 'dist/open-forms-sdk.js', '/peer.css': 'dist/open-forms-sdk.css' },
    body: `<link rel="stylesheet" href="/peer.css"><div id="form"></div><script src="/peer.js"></script><script src="/start.js"></script>`,
    drawn: `document.querySelector('#form *')`,
  },
]

/** A folder with the peers in it, or why there is none. */
export function installPeers(): { folder: string; close: () => void } | { missing: string } {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  const close = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const { package: name } of peers) unpack(folder, name)
    // What cally imports.
    unpack(folder, 'atomico@1.79.2')
    return { folder, close }
  } catch (error) {
    close()
    return { missing: `the peers could not be taken from npm: ${(error as Error).message}` }
  }
}

/** Puts a package of npm where imports find it; what it depends on stays away. */
function unpack(folder: string, name: string): void {
  const file = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' })
  const into = join(folder, 'node_modules', name.replace(/@[\d.]+$/, ''))
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['xzf', file.trim(), '-C', into, '--strip-components=1'], { cwd: folder })
}

/** A peer's script with all it imports. */
export async function bundlePeer(folder: string, source: string): Promise<string> {
  const made = await rollup({
    input: 'peer.js',
    plugins: [
      {
        name: 'peer',
        resolveId: (id) => (id === 'peer.js' ? join(folder, id) : null),
        load: (id) => (id === join(folder, 'peer.js') ? source : null),
      },
      nodeResolve({ rootDir: folder, exportConditions: ['browser', 'production'] }),
    ],
    onwarn: () => {},
  })
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true })
  await made.close()
  return output[0].code
}
