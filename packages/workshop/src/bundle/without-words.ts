import type { Plugin } from 'rollup'

/** The texts of elements, a file for each language; how days, times and money are said counts. */
const texts =
  /\/words\/dist\/(?:applications|bookings|catalogue|queue|ratings|shared)\/[a-z]{2}\.js$/

/** Leaves the texts of each language out, so that what remains is counted alone. */
export const withoutWords: Plugin = {
  name: 'without-words',
  transform(code, id) {
    if (!texts.test(id)) return null
    const names = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list]) => list!.split(','))
    return {
      code: names.map((name) => `export const ${name.trim()} = {}`).join('\n'),
      map: null,
    }
  },
}
