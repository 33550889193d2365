import { chmod, readFile, writeFile } from 'node:fs/promises'
import type { Server as HttpServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve as listen } from '@hono/node-server'
import { demoDevices, demoOffice, demoStaff } from './demo/city.ts'
import { seedDemo, wakeDemo, type DemoTokens } from './demo/seed.ts'
import { hasOffice } from './rooms/network/index.ts'
import { openOffice, openOfficeDatabase, type RunningOffice } from './office.ts'
import { SettingsError, type Settings } from './settings.ts'

/** Who sends or reads a byte a second is cut. */
const limits = { requestTimeout: 30_000, headersTimeout: 15_000, maxHeaderSize: 16_384 }

/** How long calls under way may take when the server stops. */
const finishMilliseconds = 5_000

const tell = (sentence: string) => console.log(sentence)

/** Starts the server and keeps it until it is told to stop. */
export async function serve(settings: Settings, demo: boolean): Promise<void> {
  const began = performance.now()
  const opened = await openOfficeDatabase(settings, { tell, serving: true })
  let tokens: DemoTokens | undefined
  let office: RunningOffice
  try {
    if (demo) {
      tokens = await keepTokens(settings.dataDir, await seedDemo(opened.db, tell))
      await wakeDemo(opened.db, tell)
    }
    office = await openOffice(settings, opened)
  } catch (error) {
    // Else its connections would keep a server alive that serves nobody.
    await opened.close()
    throw error
  }
  const server = listen({
    fetch: office.app.fetch,
    port: settings.port,
    hostname: settings.host,
    serverOptions: limits,
  })
  await new Promise<void>((done, fail) => {
    server.once('listening', done)
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`Port ${settings.port} is in use. Set PORT to another number.`)
          : error,
      ),
    )
  }).catch(async (error: unknown) => {
    await office.close()
    throw error
  })

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    tell('Stopping …')
    void finish(server as HttpServer, office)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  tell(`The office is open at ${settings.publicUrl} (after ${seconds} s). Stop it with Ctrl+C.`)
  if (tokens) printDemo(settings.publicUrl, tokens)
  else if (!(await hasOffice(opened.db)))
    tell('There is no office in its database yet. Open one with: npm run office -- open-city FILE')
}

/** Takes no new calls, ends the streams, lets what is under way finish, then closes the database. */
async function finish(server: HttpServer, office: RunningOffice): Promise<void> {
  office.endStreams()
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await Promise.race([closed, sleep(finishMilliseconds, undefined, { ref: false })])
  server.closeAllConnections()
  await office.close()
}

/** Keeps the demonstration's tokens for the next start, readable by the owner only. */
async function keepTokens(
  dataDir: string,
  fresh: DemoTokens | undefined,
): Promise<DemoTokens | undefined> {
  const file = join(dataDir, 'demo-tokens.json')
  if (fresh) {
    await writeFile(file, JSON.stringify(fresh, null, 2), { mode: 0o600 })
    await chmod(file, 0o600)
    return fresh
  }
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as DemoTokens
}

const pages: Record<string, string> = {
  kiosk: 'kiosk',
  board: 'hall-board',
  'rating-tablet': 'rating-tablet',
}

/** Prints where each page of the demonstration is, with the token its screen or person needs. */
function printDemo(url: string, tokens: DemoTokens): void {
  const rows: [string, string][] = [
    ['Сайт міста', `${url}/`],
    ['Сторінка офісу', `${url}/o/${demoOffice.id}/`],
    ...demoDevices.map(({ key, kind, title }): [string, string] => [
      title,
      `${url}/${pages[kind]}/#${tokens[key] ?? ''}`,
    ]),
    ...demoStaff.map(({ key, name, roles }): [string, string] => [
      `${name}, ${roles[0].role}`,
      `${url}/workplace/#${tokens[key] ?? ''}`,
    ]),
  ]
  const width = Math.max(...rows.map(([title]) => title.length))
  console.log('\nДемонстрація. Юридичної сили немає. / A demonstration without legal force.\n')
  for (const [title, address] of rows) console.log(`  ${title.padEnd(width)}  ${address}`)
  console.log()
}
