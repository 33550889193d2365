import { existsSync, globSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { keepStamp, stampBefore, stampOf } from './stamp.ts'

/*
 * npm run build                  builds every package and the files for pages
 * npm run build -- --if-needed   only what changed since the last time
 */

interface Step {
  name: string
  /** What it makes; removed before it is made anew. */
  makes: string
  /** Without one of these there is nothing to build. */
  needs: string
  /** The sources it reads itself. */
  from: string[]
  /** Steps whose results it reads. */
  after: string[]
}

const root = resolve(import.meta.dirname, '../../..')
const ofAll = ['rollup.config.mjs', 'tsconfig.json', 'package-lock.json']

const ofPackage = (name: string, after: string[], needs = 'index.ts'): Step => ({
  name,
  makes: `packages/${name}/dist`,
  needs: `packages/${name}/src/${needs}`,
  from: [
    ...ofAll,
    `packages/${name}/{package,tsconfig.build}.json`,
    `packages/${name}/src/**/*.{ts,json}`,
  ],
  after,
})

const forPages = (name: string, makes: string, needs: string): Step => ({
  name,
  makes: `packages/widgets/dist/embed/${makes}`,
  needs,
  from: ofAll,
  // Making the widgets anew removes what is made for pages.
  after: ['contract', 'sdk', 'widgets'],
})

const steps: Step[] = [
  ofPackage('contract', []),
  ofPackage('sdk', ['contract']),
  ofPackage('widgets', ['contract', 'sdk'], '*/define.ts'),
  forPages('embed', 'loader.js', 'packages/widgets/src/loader.ts'),
  forPages('browserSdk', 'sdk.js', 'packages/sdk/src/browser.ts'),
  ofPackage('server', ['contract']),
]

const stamps = new Map<string, string>()
for (const step of steps) {
  const before = step.after.map((name) => stamps.get(name)).join(' ')
  stamps.set(step.name, `${stampOf(step.from)} ${before}`)
}

const isWanted = ({ name, needs, makes }: Step) => {
  if (globSync(needs, { cwd: root }).length === 0) return false
  const unchanged = stampBefore(name) === stamps.get(name) && existsSync(resolve(root, makes))
  return !(process.argv.includes('--if-needed') && unchanged)
}

for (const step of steps.filter(isWanted)) {
  const began = performance.now()
  try {
    await make(step)
  } catch (error) {
    const { message, loc, frame } = error as Error & {
      loc?: { file: string; line: number }
      frame?: string
    }
    const where = loc ? `${loc.file}:${loc.line} ` : ''
    console.error(`${step.name} was not built: ${where}${message}\n${frame ?? ''}`)
    console.error('Mend it and run again: npm run build')
    process.exit(1)
  }
  keepStamp(step.name, stamps.get(step.name)!)
  console.log(`${step.name.padEnd(10)} ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

/** Builds a step; everything heavy is loaded only now. */
async function make({ name, makes }: Step): Promise<void> {
  const [{ rollup }, configs] = await Promise.all([
    import('rollup'),
    import(new URL('../../../rollup.config.mjs', import.meta.url).href),
  ])
  rmSync(resolve(root, makes), { recursive: true, force: true })
  const config = configs[name]()
  const bundle = await rollup({
    ...config,
    onwarn: (warning) => {
      const theirs =
        warning.id?.includes('node_modules') || warning.ids?.[0]?.includes('node_modules')
      if (!theirs && warning.code !== 'EMPTY_BUNDLE') throw new Error(warning.message)
    },
  })
  await bundle.write(config.output)
  await bundle.close()
}
