import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'rollup'
import ts from 'typescript'
import { writeAnswers } from './write-answers.ts'

const prefix = '\0answers:'
let modules: Map<string, string> | undefined

/** Gives files for pages the contract as `write-answers.ts` writes it: what a browser reads of it, and no zod. */
export const answersOnly: Plugin = {
  name: 'answers-only',
  resolveId: (id) => (id.startsWith('answers:') ? `\0${id}` : null),
  async load(id) {
    if (id === `${prefix}read`) return readAnswer()
    const room = /\/contract\/dist\/(\w+)\/operations\.js$/.exec(id)?.[1]
    if (!room && !id.startsWith(prefix)) return null
    // Loaded here: the build's configuration is read before there is a built contract.
    modules ??= writeAnswers((await import('@transparent-office/contract')).contract)
    return modules.get(room ?? id.slice(prefix.length))
  },
}

/** `read-answer.ts` without its types. */
function readAnswer(): string {
  const source = readFileSync(resolve(import.meta.dirname, 'read-answer.ts'), 'utf8')
  const { ScriptTarget, ModuleKind } = ts
  const compilerOptions = { target: ScriptTarget.ESNext, module: ModuleKind.ESNext }
  return ts.transpileModule(source, { compilerOptions }).outputText
}
