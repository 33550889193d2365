import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, ts } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
import type { Declaration, Manifest, ClassMember, Module } from './manifest.ts'

const widgets = resolve(import.meta.dirname, '../../../widgets')

/** Reads custom-elements.json from the sources of the widgets: what is public of each, and nothing else. */
export function readManifest(): Manifest {
  const files = globSync(['src/*/*.ts', 'src/shared/office-element.ts'], { cwd: widgets })
  const sources = [...new Set(files)]
    .sort()
    .map((file) => [file, readFileSync(resolve(widgets, file), 'utf8')] as const)
    .filter(([file, text]) => /@element to-/.test(text) || file.endsWith('/office-element.ts'))
  const internal = new Set(sources.flatMap(([, text]) => internalIn(text)))
  const read = create({
    modules: sources.map(([file, text]) =>
      ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true),
    ),
    plugins: litPlugin(),
  }) as Manifest
  return {
    schemaVersion: read.schemaVersion,
    readme: 'README.md',
    modules: read.modules.map((module) => publicOf(module, internal)),
  }
}

/** Names marked `@internal`: those who override them do not say it again. */
const internalIn = (text: string): string[] =>
  [...text.matchAll(/@internal\s*\*\/\s*(?:(?:readonly|async|get) )?(\w+)/g)].map(
    ([, name]) => name!,
  )

/** A module as the package has it, with its classes alone. */
function publicOf(
  { kind, path, declarations, exports }: Module,
  internal: ReadonlySet<string>,
): Module {
  const classes = declarations
    .filter((one) => one.kind === 'class')
    .map((one) => publicClass(one, internal))
  return JSON.parse(
    JSON.stringify({
      kind,
      path,
      declarations: classes,
      exports: exports.filter(({ name }) => classes.some((one) => one.name === name)),
    }).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"'),
  ) as Module
}

const isPublic = ({ name, privacy, static: ofClass }: ClassMember) =>
  !ofClass && !privacy && !name.startsWith('#')

function publicClass(
  { members = [], events = [], ...declared }: Declaration,
  internal: ReadonlySet<string>,
): Declaration {
  return {
    ...declared,
    members: members.filter((one) => isPublic(one) && !internal.has(one.name)),
    // What is said through a variable has no name of its own here.
    events: events.filter(({ description }) => description),
  }
}
