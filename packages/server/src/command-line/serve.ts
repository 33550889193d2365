import { chmod, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoDevices, demoOffice, demoStaff } from '../demo/city.ts'
import { bringLife } from '../demo/life/bring-life.ts'
import { seedDemo, startDemoAt, wakeDemo, type DemoTokens } from '../demo/seed.ts'
import { hasOffice } from '../rooms/network/index.ts'
import { openOffice, type RunningOffice } from '../office.ts'
import { SettingsError, type Settings } from '../settings/settings.ts'
import { openOfficeDatabase } from '../open-office-database.ts'

/** Who sends or reads a byte a second is cut. */
const limits = { requestTimeout: 30_000, headersTimeout: 15_000, maxHeaderSize: 16_384 }

/** How long calls under way may take when the server stops. */
const finishMilliseconds = 5_000

const tell = (sentence: string) => console.log(sentence)

/** Starts the server and keeps it until it is told to stop. */
export async function serve(settings: Settings, demo: boolean): Promise<void> {
  if (settings.demoLife && !demo)
    throw new SettingsError(
      'DEMO_LIFE: simulated people are for the demonstration only (npm start). Leave it out here.',
    )
  if (settings.demoStart && !demo)
    throw new SettingsError(
      'DEMO_START: the clock is moved for the demonstration only (npm start). Leave it out here.',
    )
  const began = performance.now()
  const opened = await openOfficeDatabase(settings, { tell, serving: true })
  let tokens: DemoTokens | undefined
  let office: RunningOffice
  try {
    if (demo) {
      if (settings.demoStart) await startDemoAt(opened.db, settings.demoStart)
      const kept = join(settings.dataDir, 'demo-tokens.json')
      const keep = (fresh: DemoTokens) => keepTokens(kept, fresh)
      tokens = (await seedDemo(opened.db, tell, keep)) ?? (await readTokens(kept))
      await wakeDemo(opened.db, tell)
    }
    office = await openOffice(settings, opened)
  } catch (error) {
    // Else its connections would keep a server alive that serves nobody.
    await opened.close()
    throw error
  }
  const server = createServer(limits, office.listen)
  const failed = async (error: unknown) => {
    await office.close()
    throw error
  }
  await listenAt(server, settings).catch(failed)

  const figures =
    settings.metricsPort === undefined
      ? undefined
      : await showFigures(office, { ...settings, port: settings.metricsPort }).catch(failed)

  const life = new AbortController()
  if (settings.demoLife) {
    await bringLife(office, settings.dataDir, life.signal)
    tell('Simulated people come to its halls and are served (DEMO_LIFE=on).')
  }

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    life.abort()
    tell('Stopping …')
    figures?.close()
    void finish(server, office)
  }
  void opened.lost?.then(({ message }) => {
    console.error(message)
    process.exitCode = 1
    stop()
  })
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  tell(`The office is open at ${settings.publicUrl} (after ${seconds} s). Stop it with Ctrl+C.`)
  if (tokens) printDemo(settings.publicUrl, tokens)
  else if (!(await hasOffice(opened.db)))
    tell('There is no office in its database yet. Open one with: npm run office -- open-city FILE')
}

type Place = Pick<Settings, 'host' | 'port'>

/** Resolves when the server listens. */
const listenAt = (server: Server, place: Place) =>
  new Promise<void>((done, fail) => {
    server.once('listening', done)
    server.once('error', (error) => fail(whyDeaf(error, place)))
    server.listen(place.port, place.host)
  })

/** Shows the figures at a port of their own. */
async function showFigures({ metrics }: RunningOffice, place: Place): Promise<Server> {
  const server = createServer(limits, (request, response) => {
    const isThere = request.method === 'GET' && request.url === '/metrics'
    void metrics.metrics().then((text) =>
      response
        .writeHead(isThere ? 200 : 404, {
          'content-type': metrics.contentType,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .end(isThere ? text : ''),
    )
  })
  await listenAt(server, place)
  return server
}

/** What to set when nobody can be listened to. */
function whyDeaf({ code, message }: NodeJS.ErrnoException, { host, port }: Place) {
  if (code === 'EADDRINUSE')
    return new SettingsError(`Port ${port} is in use. Set PORT to another number.`)
  if (code === 'EACCES')
    return new SettingsError(`Port ${port} is not for this user. Set PORT to a number above 1023.`)
  return new SettingsError(
    `HOST is "${host}": set it to an address of this machine, such as 127.0.0.1 or 0.0.0.0 (${message}).`,
  )
}

/** Takes no new calls, ends the streams, lets what is under way finish, then closes the database. */
async function finish(server: Server, office: RunningOffice): Promise<void> {
  office.endStreams()
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await Promise.race([closed, sleep(finishMilliseconds, undefined, { ref: false })])
  server.closeAllConnections()
  await office.close()
}

/** Keeps the demonstration's tokens for the next start, readable by the owner only. */
async function keepTokens(file: string, tokens: DemoTokens): Promise<void> {
  await writeFile(file, JSON.stringify(tokens, null, 2), { mode: 0o600 })
  await chmod(file, 0o600)
}

async function readTokens(file: string): Promise<DemoTokens> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoTokens
  } catch {
    tell(
      `The demonstration's tokens are not in ${file} any more. Make new ones with: npm run office -- staff add, npm run office -- device add`,
    )
    return {}
  }
}

const pages: Record<string, string> = {
  kiosk: 'kiosk',
  board: 'hall-board',
  'rating-tablet': 'rating-tablet',
}

const fragmentOf = (token: string | undefined) => (token ? `#${token}` : '')

/** Prints where each page of the demonstration is, with the token its screen or person needs. */
function printDemo(url: string, tokens: DemoTokens): void {
  const rows: [string, string][] = [
    ['Сайт міста', `${url}/`],
    ['Сторінка офісу', `${url}/o/${demoOffice.id}/`],
    ...demoDevices.map(({ key, kind, title }): [string, string] => [
      title,
      `${url}/${pages[kind]}/${fragmentOf(tokens[key])}`,
    ]),
    ...demoStaff.map(({ key, name, roles }): [string, string] => [
      `${name}, ${roles[0].role}`,
      `${url}/${roles[0].role === 'manager' ? 'manager' : 'workplace'}/${fragmentOf(tokens[key])}`,
    ]),
    ['Приклад: власний віджет', `${url}/own-widget/`],
    ['Приклад: національний портал', `${url}/national-portal/`],
  ]
  const width = Math.max(...rows.map(([title]) => title.length))
  console.log('\nДемонстрація. Юридичної сили немає. / A demonstration without legal force.\n')
  for (const [title, address] of rows) console.log(`  ${title.padEnd(width)}  ${address}`)
  console.log()
}
