import type { Plugin } from 'rollup'

/** Leaves an import() of an address as it is written; TypeScript would look for `.ts` in it. */
export const importsAsWritten: Plugin = {
  name: 'imports-as-written',
  transform: (code) => ({
    code: code.replace(/__rewriteRelativeImportExtension\((\w+)\)/g, '$1'),
    map: null,
  }),
}
