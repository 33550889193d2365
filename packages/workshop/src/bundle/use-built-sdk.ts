import { registerHooks } from 'node:module'

/** Makes the SDK's tests run against the one file that pages load. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '../index.ts' && context.parentURL?.includes('/packages/sdk/src/tests/')
      ? next(new URL('../../../widgets/dist/embed/sdk.js', import.meta.url).href, context)
      : next(specifier, context),
})
