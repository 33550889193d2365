import type { Plugin } from 'rollup'

/** Lets the loader check what a chunk asks for later, too, before it runs. */
export const lazyChunks: Plugin = {
  name: 'lazy-chunks',
  renderDynamicImport: () => ({
    left: "globalThis[Symbol.for('transparent-office.run')](",
    right: ', import.meta.url)',
  }),
}
