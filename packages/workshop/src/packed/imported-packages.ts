import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** The package of a module: `react` of `react/jsx-runtime`. */
const packageOf = (module: string) =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')

/** The packages that a file of types needs: imported, extended or referred to. */
export function importedPackages(text: string): string[] {
  const { importedFiles, ambientExternalModules, typeReferenceDirectives } = ts.preProcessFile(text)
  const modules = [
    ...[...importedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName),
    ...(ambientExternalModules ?? []),
  ]
  return modules.filter((one) => !/^(\.|node:)/.test(one)).map(packageOf)
}

interface Declared {
  readonly name: string
  readonly dependencies?: Record<string, string>
  readonly peerDependencies?: Record<string, string>
}

/** Packages that the types of an installed package need and that do not come with it, each with its file. */
export function undeclaredPackages(folder: string): string[] {
  const { name, dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Declared
  const declared = [name, ...Object.keys({ ...dependencies, ...peerDependencies })]
  return globSync('**/*.d.{ts,mts}', { cwd: folder }).flatMap((file) =>
    importedPackages(readFileSync(join(folder, file), 'utf8'))
      .filter((one) => !declared.includes(one))
      .map((one) => `${one} in ${file}`),
  )
}
