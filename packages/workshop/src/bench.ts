/*
 * npm run bench             every measurement there is
 * npm run bench -- search   some of them
 * npm run bench -- grow     makes the long past that `grown` measures with: once, up to half an hour
 */
const benches: Record<string, () => Promise<void>> = {
  load: async () => (await import('./bench/load.ts')).benchLoad(),
  grown: async () => (await import('./bench/grown.ts')).benchGrown(),
  grow: async () => (await import('./bench/grow.ts')).growOffice(),
  office: async () => (await import('./bench/office.ts')).benchOffice(),
  search: async () => (await import('./bench/search.ts')).benchSearch(),
}

/** Not a measurement, and long. */
const byNameOnly = ['grow']

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `No measurement named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`,
  )
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 ? !byNameOnly.includes(name) : wanted.includes(name)) await bench()
export {}
