import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { connectOffice } from '@transparent-office/sdk'
import { runServer } from '../../packages/workshop/src/run-server.ts'

const root = resolve(import.meta.dirname, '../..')
const cities = join(import.meta.dirname, 'cities')

/** Opens the portal's further cities on the server that runs at this address, where they are not yet. */
export async function openCities(url: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const { items } = await connectOffice({ url, office: '' }).network.listOffices()
  for (const file of readdirSync(cities)) {
    const id = file.replace('.json', '')
    if (items.some((office) => office.id === id)) continue
    const catalogue = join(root, 'packages/server/data/catalogue.uk.json')
    for (const command of [
      ['open-city', join(cities, file)],
      ['import', catalogue, '--office', id],
    ])
      await runServer(command, environment, { build: false })
  }
}
