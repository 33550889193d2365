import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

const folder = resolve(import.meta.dirname, '../..')

/** What Vite makes of somebody's page that calls one operation with the SDK, all later parts too. */
export async function bundleOneOperation(room: string, name: string): Promise<{ code: string }[]> {
  const entry = resolve(folder, 'one-operation.js')
  const source = `
    import { ${name} } from '@transparent-office/contract/${room}'
    import { connectOffice } from '@transparent-office/sdk/connect'
    const office = connectOffice({ url: 'https://office.example', office: 'prozore' }, { own: { ${name} } })
    globalThis.call = (input) => office.own.${name}(input)`
  const made = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: 'one-operation',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  })) as Rolldown.RolldownOutput
  return made.output.filter((file) => file.type === 'chunk')
}
