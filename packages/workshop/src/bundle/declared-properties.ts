import type { Plugin } from 'rollup'

/**
 * Declares an element's properties by Lit's `createProperty`, as its decorators do: else every page
 * loads these, which serve two kinds of classes, and TypeScript's helper that calls them.
 */
export const declaredProperties: Plugin = {
  name: 'declared-properties',
  transform(code) {
    if (!code.includes("'lit/decorators.js'")) return null
    const declared = code.replace(importOfDecorators, '').replace(decorated, asCall)
    if (declared.includes('__decorate(')) this.error('a decorator that is not a property or state')
    return { code: declared, map: null }
  },
}

const importOfDecorators = /^import .* from ['"](?:lit\/decorators\.js|tslib)['"];$/gm
const decorated =
  /^__decorate\(\[\s*(property|state)\((.*)\)\s*\], (\w+)\.prototype, ("\w+"), void 0\);$/gm

const asCall = (_: string, kind: string, options: string, element: string, name: string) =>
  `${element}.createProperty(${[name, kind === 'state' ? '{ state: true }' : options].filter(Boolean).join(', ')});`
