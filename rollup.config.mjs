import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import nodeResolve from '@rollup/plugin-node-resolve'
import typescript from '@rollup/plugin-typescript'
import htmlLiterals from 'rollup-plugin-html-literals'
import { answersOnly } from './packages/workshop/src/bundle/answers-only.ts'
import { declaredProperties } from './packages/workshop/src/bundle/declared-properties.ts'
import { importsAsWritten } from './packages/workshop/src/bundle/imports-as-written.ts'
import { knownChunks } from './packages/workshop/src/bundle/known-chunks.ts'
import { lazyChunks } from './packages/workshop/src/bundle/lazy-chunks.ts'
import { minified } from './packages/workshop/src/bundle/minified.ts'
import { pureDeclarations } from './packages/workshop/src/bundle/pure-declarations.ts'
import { sharedChunk } from './packages/workshop/src/bundle/shared-chunk.ts'

const root = import.meta.dirname
const sourcesOf = (name, ...patterns) =>
  patterns
    .flatMap((pattern) => globSync(`packages/${name}/src/${pattern}`, { cwd: root }))
    .map((path) => resolve(root, path))
    .sort()

/** JSON as a module. */
const json = {
  name: 'json',
  transform: (code, id) =>
    id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null,
}

/** An npm package as ES modules with types, a file a module; what it depends on stays outside. */
const npmPackage = (name, input, { beforeTypes = [], afterTypes = [] } = {}) => {
  const folder = resolve(root, 'packages', name)
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  )
  const outside = Object.keys({ ...dependencies, ...optionalDependencies })
  return {
    input,
    external: (id) =>
      id.startsWith('node:') || outside.some((one) => id === one || id.startsWith(`${one}/`)),
    output: {
      dir: `${folder}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `${folder}/src`,
      // npm leaves folders of this name out of a package.
      entryFileNames: (file) => `${file.name.replace('node_modules/', 'vendor/')}.js`,
    },
    plugins: [
      json,
      nodeResolve({ extensions: ['.ts', '.js'] }),
      ...beforeTypes,
      typescript({ tsconfig: `${folder}/tsconfig.build.json`, noEmitOnError: true }),
      ...afterTypes,
    ],
  }
}

export const contract = () =>
  npmPackage('contract', sourcesOf('contract', 'index.ts', 'openapi/index.ts', '*/operations.ts'), {
    afterTypes: [pureDeclarations],
  })

/** Makes the texts of rules small that widgets and pages share. */
const smallRules = htmlLiterals({
  failOnError: true,
  include: ['**/look/{button,field,note}.ts'],
  options: { shouldMinifyCSS: () => true },
})

export const words = () =>
  npmPackage('words', sourcesOf('words', '!(testing)/**/!(*.test).ts', 'index.ts'), {
    beforeTypes: [smallRules],
  })

export const sdk = () =>
  npmPackage(
    'sdk',
    sourcesOf(
      'sdk',
      'index.ts',
      'connect.ts',
      'browser.ts',
      'structured-data.ts',
      'testing/index.ts',
      'doctor/main.ts',
    ),
  )

export const widgets = () =>
  npmPackage(
    'widgets',
    sourcesOf('widgets', '{index,all,words,shapes,loader}.ts', '!(shared)/define.ts'),
    {
      beforeTypes: [htmlLiterals({ failOnError: true, exclude: ['**/{tokens,sheet}.ts'] })],
      afterTypes: [importsAsWritten, declaredProperties],
    },
  )

export const server = () =>
  npmPackage('server', sourcesOf('server', 'index.ts', 'main.ts', 'database/migrations/*.ts'))

const dist = resolve(root, 'packages/widgets/dist')

const forBrowsers = [
  answersOnly,
  nodeResolve({ exportConditions: ['production', 'browser'], browser: true }),
  minified,
]

/** A chunk's file is named after what it defines or holds: `ticket-booking`. */
const named =
  (prefix) =>
  ({ name, moduleIds }) => {
    const defining = moduleIds.find((id) => id.endsWith('/define.js'))
    return `${prefix}${name === 'define' && defining ? basename(dirname(defining)) : name}.js`
  }

/** One element with all it needs, for pages with no other: `ticket-booking-alone.js`. */
export const standalone = (name) => ({
  input: { [`${name}-alone`]: resolve(dist, name, 'define.js') },
  output: {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: named(`${name}-alone-`),
  },
  plugins: [lazyChunks, ...forBrowsers],
})

/** Every element, in parts they share: for pages with several. */
export const parts = (names) => ({
  input: Object.fromEntries(names.map((name) => [name, resolve(dist, name, 'define.js')])),
  output: {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: named(''),
    manualChunks: sharedChunk(dist),
  },
  plugins: [lazyChunks, ...forBrowsers],
})

/** The one script a page adds; it knows the other files. */
export const loader = (chunks) => ({
  input: { loader: resolve(dist, 'loader.js') },
  output: { format: 'es', entryFileNames: '[name].js' },
  plugins: [knownChunks(chunks), ...forBrowsers],
})

/** The whole SDK as one file for pages without a bundler. */
export const browserSdk = () => ({
  input: resolve(root, 'packages/sdk/dist/browser.js'),
  output: { format: 'es', entryFileNames: 'sdk.js', inlineDynamicImports: true },
  plugins: forBrowsers,
})

export default [contract, words, sdk, widgets, server].map((config) => config())
