/** A step of the build. */
export interface BuildStep {
  name: 'contract' | 'words' | 'sdk' | 'widgets' | 'server' | 'embed'
  /** What it makes; removed before it is made anew. */
  makes: string
  /** Without one of these there is nothing to build. */
  needs: string
  /** The sources it reads itself. */
  from: string[]
  /** Steps whose results it reads. */
  after: BuildStep['name'][]
}

const ofAll = [
  'rollup.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'packages/workshop/src/bundle/*.ts',
]

const ofPackage = (
  name: BuildStep['name'],
  needs: string,
  after: BuildStep['name'][] = [],
): BuildStep => ({
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

const withSources = (step: BuildStep, ...more: string[]): BuildStep => ({
  ...step,
  from: [...step.from, ...more],
})

/** Every step, each after those it needs. */
export const steps: readonly BuildStep[] = [
  ofPackage('contract', 'index.ts'),
  ofPackage('words', 'index.ts', ['contract']),
  ofPackage('sdk', 'index.ts', ['contract']),
  withSources(
    ofPackage('widgets', '*/define.ts', ['contract', 'words', 'sdk']),
    'packages/workshop/src/elements/*.ts',
  ),
  {
    name: 'embed',
    makes: 'packages/widgets/dist/embed',
    needs: 'packages/sdk/src/browser.ts',
    from: [...ofAll, 'packages/widgets/themes/*.css'],
    after: ['contract', 'words', 'sdk', 'widgets'],
  },
  ofPackage('server', 'main.ts', ['contract', 'words', 'sdk', 'widgets']),
]
