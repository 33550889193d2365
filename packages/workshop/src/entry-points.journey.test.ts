import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import nodeResolve from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

let folder: string
before(async () => {
  // Inside the project, so that its packages are found as in node_modules.
  folder = await mkdtemp(join(root, 'packages/workshop/.entry-points-'))
})
after(() => rm(folder, { recursive: true, force: true }))

/** Tags that a bundle of this source registers. */
const registered = (code: string) =>
  [...new Set([...code.matchAll(/["'](to-[a-z-]+)["'],\s*\w+\)/g)].map(([, tag]) => tag!))].sort()

/** What each bundler makes of a page's script. */
const bundlers: Record<string, (input: string) => Promise<string>> = {
  async rollup(input) {
    const made = await rollup({
      input,
      plugins: [nodeResolve({ exportConditions: ['browser', 'production'] })],
      onwarn: () => {},
    })
    const { output } = await made.generate({ format: 'es', inlineDynamicImports: true })
    await made.close()
    return output[0].code
  },
  async vite(input) {
    const made = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: input, formats: ['es'] },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
    const [{ output }] = made as unknown as [{ output: { code: string }[] }]
    return output[0]!.code
  },
}

const elements = [
  'application-status',
  'office',
  'satisfaction-rating',
  'service-finder',
  'ticket',
  'ticket-booking',
  'time-picker',
]

for (const [name, bundle] of Object.entries(bundlers)) {
  const bundled = async (source: string) => {
    const input = join(folder, `${name}.js`)
    await writeFile(input, source)
    return registered(await bundle(input))
  }

  test(`${name}: an element's entry registers it, and what it shows later`, async () => {
    for (const element of elements) {
      const found = await bundled(`import '@transparent-office/widgets/${element}'`)
      assert.ok(found.includes(`to-${element}`), `${element}: ${found.join()}`)
    }
    const finder = await bundled(`import '@transparent-office/widgets/service-finder'`)
    assert.deepEqual(finder, ['to-service-finder'])
  })

  test(`${name}: "all" registers all, a class alone registers nothing`, async () => {
    assert.deepEqual(
      await bundled(`import '@transparent-office/widgets/all'`),
      elements.map((element) => `to-${element}`),
    )
    for (const [from, what] of [
      ['@transparent-office/widgets', 'ServiceFinder'],
      ['@transparent-office/widgets/service-finder/class', 'ServiceFinder'],
      ['@transparent-office/widgets/application-status/class', 'ApplicationStatus'],
      ['@transparent-office/widgets/office/class', 'OfficeContext'],
    ])
      assert.deepEqual(
        await bundled(`import { ${what} } from '${from}'; console.log(${what})`),
        [],
        from,
      )
  })
}

for (const [module, moduleResolution] of [
  ['node16', 'node16'],
  ['esnext', 'bundler'],
])
  test(`types are found by TypeScript with ${moduleResolution}`, async () => {
    await writeFile(
      join(folder, `use-${moduleResolution}.mts`),
      `import '@transparent-office/widgets/all'
import '@transparent-office/widgets/ticket-booking'
import { TicketBooking } from '@transparent-office/widgets/ticket-booking/class'
import { LiveTicket } from '@transparent-office/widgets/ticket/class'
import { ServiceFinder } from '@transparent-office/widgets'
const made: TicketBooking = document.createElement('to-ticket-booking')
const service: string | undefined = made.service
// @ts-expect-error there is no such element class
import { Nothing } from '@transparent-office/widgets/nothing/class'
export { LiveTicket, ServiceFinder, service, Nothing }
`,
    )
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--ignoreConfig',
    ]
    const said = (() => {
      try {
        return execFileSync(
          process.execPath,
          [
            join(root, 'node_modules/typescript/bin/tsc'),
            ...options,
            '--module',
            module!,
            '--moduleResolution',
            moduleResolution!,
            `use-${moduleResolution}.mts`,
          ],
          { cwd: folder, encoding: 'utf8' },
        )
      } catch (error) {
        return (error as { stdout: string }).stdout
      }
    })()
    assert.equal(said, '')
  })
