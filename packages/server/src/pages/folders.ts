import { join, resolve } from 'node:path'

/** Beside this package: in the repository, and in a city's node_modules. */
const packages = resolve(import.meta.dirname, '../../..')

/** The widgets and the SDK as files for pages. */
export const embedFolder = resolve(packages, 'widgets/dist/embed')

/** The versions of those files that the office goes on serving. */
export const keptEmbedFolder = (dataDir: string): string => join(dataDir, 'embed')

/** Example pages; a published server has none. */
export const examplesFolder = resolve(packages, '../examples')

/** What the example pages draw QR codes with. */
export const qrFolder = resolve(packages, '../node_modules/uqr/dist')
