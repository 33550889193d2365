import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { steps, type BuildStep } from './bundle/steps.ts'
import { keepStamp, stampBefore, stampOf } from './stamp.ts'

/*
 * npm run build                  builds every package and the files for pages
 * npm run build -- --if-needed   only what changed since the last time
 * npm run build -- --for-pages   only what pages load, and what that is made of
 */

const root = resolve(import.meta.dirname, '../../..')

const stamps = new Map<string, string>()
for (const { name, from, after } of steps) {
  stamps.set(name, [stampOf(from), ...after.map((one) => stamps.get(one))].join(' '))
}

const isWanted = ({ name, needs, makes }: BuildStep) => {
  // Our own server runs from its sources.
  if (name === 'server' && process.argv.includes('--for-pages')) return false
  if (globSync(needs, { cwd: root }).length === 0) return false
  const unchanged = stampBefore(name) === stamps.get(name) && existsSync(resolve(root, makes))
  return !(process.argv.includes('--if-needed') && unchanged)
}

for (const step of steps.filter(isWanted)) {
  const began = performance.now()
  try {
    // Heavy: loaded only when there is something to build.
    const { makeStep } = await import('./bundle/make-step.ts')
    await makeStep(step)
  } catch (error) {
    const {
      message,
      loc,
      frame = '',
    } = error as Error & {
      loc?: { file: string; line: number }
      frame?: string
    }
    const where = loc ? `${loc.file}:${loc.line} ` : ''
    console.error(`${step.name} was not built: ${where}${message}\n${frame}`)
    console.error('Mend it and run again: npm run build')
    process.exit(1)
  }
  keepStamp(step.name, stamps.get(step.name)!)
  console.log(`${step.name.padEnd(10)} ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

const snippet = resolve(root, 'packages/widgets/dist/embed/snippet.txt')
if (process.argv.length === 2 && existsSync(snippet))
  console.log(`\nFor pages, from your office's own address:\n\n${readFileSync(snippet, 'utf8')}`)
