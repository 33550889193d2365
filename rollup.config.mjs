import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import nodeResolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import typescript from '@rollup/plugin-typescript'
import htmlLiterals from 'rollup-plugin-html-literals'
import { alone, sharedChunk } from './packages/workshop/src/bundle/alone.ts'
import { answersOnly } from './packages/workshop/src/bundle/answers-only.ts'
import { pureDeclarations } from './packages/workshop/src/bundle/pure-declarations.ts'
import { unusedKy } from './packages/workshop/src/bundle/unused-ky.ts'

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

export const sdk = () =>
  npmPackage('sdk', sourcesOf('sdk', 'index.ts', 'connect.ts', 'browser.ts', 'structured-data.ts'))

export const widgets = () =>
  npmPackage('widgets', sourcesOf('widgets', 'index.ts', 'loader.ts', '!(shared)/define.ts'), {
    beforeTypes: [htmlLiterals({ failOnError: true, exclude: ['**/tokens.ts'] })],
  })

export const server = () =>
  npmPackage('server', sourcesOf('server', 'index.ts', 'main.ts', 'database/migrations/*.ts'))

const dist = resolve(root, 'packages/widgets/dist')

const forBrowsers = [
  answersOnly,
  unusedKy,
  nodeResolve({ exportConditions: ['production', 'browser'], browser: true }),
  terser({ module: true, ecma: 2022, compress: { passes: 3, pure_getters: true } }),
]

/** One element with all it needs, for pages with no other: `embed/alone/ticket-booking-….js`. */
export const standalone = (name) => ({
  input: { [name]: resolve(dist, name, 'define.js') },
  output: {
    dir: resolve(dist, 'embed/alone'),
    format: 'es',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  },
  plugins: forBrowsers,
})

/** The CDN build: one entry that loads each element when a page has its tag. */
export const embed = (files) => ({
  input: { loader: resolve(dist, 'loader.js') },
  output: {
    dir: resolve(dist, 'embed'),
    format: 'es',
    entryFileNames: '[name].js',
    // An element's chunk is named after its folder: `ticket-booking`.
    chunkFileNames: ({ name, moduleIds }) => {
      const defining = moduleIds.find((id) => id.endsWith('/define.js'))
      return `${name === 'define' && defining ? basename(dirname(defining)) : name}-[hash].js`
    },
    manualChunks: sharedChunk(dist),
  },
  plugins: [alone(dist, files), ...forBrowsers],
})

/** The whole SDK as one file for pages without a bundler. */
export const browserSdk = () => ({
  input: resolve(root, 'packages/sdk/dist/browser.js'),
  output: { file: resolve(dist, 'embed/sdk.js'), format: 'es', inlineDynamicImports: true },
  plugins: forBrowsers,
})

export default [contract, sdk, widgets, server].map((config) => config())
