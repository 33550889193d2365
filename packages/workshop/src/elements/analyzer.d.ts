/** What is used of the analyzer, whose own types do not name it. */
declare module '@custom-elements-manifest/analyzer' {
  import type * as typescript from 'typescript'
  export function create(of: { modules: unknown[]; plugins: unknown[] }): unknown
  export const ts: typeof typescript
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[]
}
