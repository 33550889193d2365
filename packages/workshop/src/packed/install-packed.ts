import { execFile } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../../../..')
const run = promisify(execFile)

/** What a developer has beside our packages, in the versions this house uses. */
const beside = [
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-vue',
  'react',
  'react-dom',
  'typescript',
  'vite',
  'vue',
  'vue-tsc',
]

/** Copies the projects into a folder and installs the tarballs there, as a stranger would. */
export async function installPacked(folder: string, packed: Record<string, string>): Promise<void> {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  cpSync(join(root, 'packages/workshop/projects'), folder, { recursive: true })
  const dependencies = {
    ...Object.fromEntries(beside.map((name) => [name, devDependencies[name]])),
    ...Object.fromEntries(Object.entries(packed).map(([name, path]) => [name, `file:${path}`])),
  }
  // Ours name each other by a version that is not published yet.
  const overrides = Object.fromEntries(Object.keys(packed).map((name) => [name, `$${name}`]))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies, overrides }),
  )
  const words = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await run('npm', words, { cwd: folder, maxBuffer: 2 ** 26 })
}
