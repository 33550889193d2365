import type { BenchEnvironment } from './environment.ts'
import { addUp, askFor, request, type HttpClient, type Stretch } from './http-clients.ts'

const path = (rest: string) => `/v1/offices/prozore${rest}`
const freshKey = () => crypto.randomUUID()
const json = (text: string) => JSON.parse(Buffer.from(text, 'latin1').toString()) as Held
interface Held {
  readonly id: string
  readonly code: string
}

const visit = [{ service: 'residence-deregistration' }]
const letters = [
  'residence-deregistration',
  'housing-subsidy',
  'old-age-pension',
  'fop-registration',
  'birth-benefit',
]

const hold = (startsAt: string) =>
  request('POST', path('/holds'), {
    key: freshKey(),
    body: { visit, branch: 'central', startsAt },
  })

/** One second of an act over HTTP, as a client sees it. */
export type HttpAct = (
  environment: BenchEnvironment,
  clients: readonly HttpClient[],
) => Promise<Stretch>

const second = { milliseconds: 1000, lead: 500 }

export const holdAnywhere: HttpAct = ({ starts }, clients) =>
  askFor(clients, () => hold(starts[Math.floor(Math.random() * starts.length)]!), second)

export const holdOneSlot: HttpAct = ({ starts }, clients) =>
  askFor(clients, () => hold(starts[0]!), second)

/** Confirms holds that were made before. */
export const book: HttpAct = async ({ starts }, clients) => {
  const held: Held[] = []
  await Promise.all(
    clients.map(async (client) => {
      while (held.length < 1000) {
        const { status, text } = await client.ask(
          hold(starts[Math.floor(Math.random() * starts.length)]!),
        )
        if (status === 201) held.push(json(text))
      }
    }),
  )
  return askFor(
    clients,
    (index) =>
      request('POST', path('/bookings'), {
        key: freshKey(),
        token: held[index]!.code,
        body: { hold: held[index]!.id, name: 'Bench', phone: '0671234567' },
      }),
    { number: held.length, lead: 500 },
  )
}

/** In a hall where as many wait as there are desks. */
export const takeTicket: HttpAct = async (environment, clients) => {
  await environment.fillHall()
  return askFor(
    clients,
    (index) =>
      request('POST', path('/tickets'), {
        key: freshKey(),
        token: environment.kiosk,
        body: { visit: [{ service: letters[index % letters.length] }] },
      }),
    second,
  )
}

/** A desk calls. */
export const callAt = ({ token, workplace }: { token: string; workplace: string }): string =>
  request('POST', path(`/staff/workplaces/${workplace}/call-next`), {
    key: freshKey(),
    token,
    body: {},
  })

const wavesBefore = 4
const wavesOfCalls = 8

/** Each desk of the hall calls, again and again; between the waves whom it called waits anew. */
export const callNext: HttpAct = async (environment, clients) => {
  await environment.fillHall()
  const waves: Stretch[] = []
  for (let wave = 0; wave < wavesBefore + wavesOfCalls; wave++) {
    await environment.sendBack()
    waves.push(
      await askFor(clients, (index) => callAt(environment.clerks[index]!), {
        number: environment.clerks.length,
      }),
    )
  }
  return addUp(waves.slice(wavesBefore))
}

const availabilityPath = path('/availability?visit=residence-deregistration:1&branch=central')

export const availability: HttpAct = (_, clients) =>
  askFor(clients, () => request('GET', availabilityPath), second)

/** Asks with the version it has already, and gets 304. */
export const availabilityAgain: HttpAct = async ({ port }, clients) => {
  const known = await fetch(`http://127.0.0.1:${port}${availabilityPath}`)
  await known.text()
  const headers = `if-none-match: ${known.headers.get('etag')}\r\n`
  return askFor(clients, () => request('GET', availabilityPath, { headers }), second)
}

export const board: HttpAct = (_, clients) =>
  askFor(clients, () => request('GET', path('/branches/central/board')), second)

export const hello: HttpAct = (_, clients) => askFor(clients, () => request('GET', '/'), second)

const queries = ['прописка', 'паспорт', 'субсидія', 'народження дитини', 'пенсія', 'subsidy', 'фоп']

/** One person after the other. */
export const search: HttpAct = (_, clients) =>
  askFor(
    clients.slice(0, 1),
    (index) =>
      request(
        'GET',
        path(`/services?q=${encodeURIComponent(queries[index % queries.length]!)}&limit=5`),
      ),
    second,
  )
