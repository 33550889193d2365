import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { BenchEnvironment } from './environment.ts'
import { openClients, request } from './http-clients.ts'

/** Everybody at once for few places. Returns who won, and when the last one was answered. */
export async function rush(
  { owner, starts, port }: BenchEnvironment,
  people: number,
  places: number,
): Promise<{ won: number; refused: number; milliseconds: number }> {
  const start = starts[0]!
  await owner.query(
    `update places set free_at = case when seat <= $2 then '-infinity' else 'infinity' end::timestamptz, booking_id = null
     where pool_id = 'central-documents' and starts_at >= $1::timestamptz and starts_at < $1::timestamptz + interval '15 minutes'`,
    [start, places],
  )
  const clients = await openClients(port, people)
  const requests = clients.map(() =>
    request('POST', '/v1/offices/prozore/holds', {
      key: crypto.randomUUID(),
      body: {
        visit: [{ service: 'residence-deregistration' }],
        branch: 'central',
        startsAt: start,
      },
    }),
  )
  const began = performance.now()
  const answers = await Promise.all(clients.map((client, i) => client.ask(requests[i]!)))
  const milliseconds = performance.now() - began
  for (const client of clients) client.close()
  await owner.query(
    `update places set free_at = '-infinity', booking_id = null where pool_id = 'central-documents' and starts_at >= $1::timestamptz
       and starts_at < $1::timestamptz + interval '15 minutes'`,
    [start],
  )
  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  return { won: count(201), refused: count(409), milliseconds }
}

/** Everybody opens the board at once. Returns the longest that another call waited meanwhile, and how long all took. */
export async function openAtOnce(
  { port, kiosk }: BenchEnvironment,
  people: number,
): Promise<{ longest: number; milliseconds: number }> {
  const others = await openClients(port, 2)
  const asks = [
    request('GET', '/v1/offices/prozore/branches/central/board'),
    request('GET', '/v1/offices/prozore/devices/self/task', { token: kiosk }),
  ]
  let shown = 0
  let longest = 0
  const began = performance.now()
  const sockets = Array.from({ length: people }, () => {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    let isNew = true
    socket.on('error', () => {})
    socket.on('connect', () =>
      socket.write(
        'GET /v1/offices/prozore/branches/central/board/events HTTP/1.1\r\nhost: office.test\r\n\r\n',
      ),
    )
    socket.on('data', (chunk: string) => {
      if (!isNew || !chunk.includes('data: ')) return
      isNew = false
      shown++
    })
    return socket
  })
  const until = began + 60_000
  await Promise.all(
    others.map(async (client, index) => {
      while (shown < people && performance.now() < until) {
        const asked = performance.now()
        await client.ask(asks[index]!)
        longest = Math.max(longest, performance.now() - asked)
        await new Promise((done) => setTimeout(done, 5))
      }
    }),
  )
  const milliseconds = performance.now() - began
  for (const socket of sockets) socket.destroy()
  for (const client of others) client.close()
  return { longest, milliseconds: shown === people ? milliseconds : Infinity }
}

/** Everybody watches the board when something changes. Returns when the last one heard, and how many did. */
export async function fanOut(
  { office, manager, port }: BenchEnvironment,
  people: number,
): Promise<{ heard: number; milliseconds: number }> {
  const sockets: Socket[] = []
  let heard = 0
  let last = 0
  let began = Infinity
  for (let opened = 0; opened < people; opened += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, people - opened) }, async () => {
        const socket = connect(port, '127.0.0.1').setEncoding('latin1')
        socket.on('error', () => {})
        await once(socket, 'connect')
        socket.write(
          `GET /v1/offices/prozore/branches/central/board/events HTTP/1.1\r\nhost: office.test\r\n\r\n`,
        )
        // The first state, then what changes.
        let ready = () => {}
        const shown = new Promise<void>((done) => (ready = done))
        let waiting = true
        socket.on('data', (chunk: string) => {
          if (!chunk.includes('data: ')) return
          ready()
          if (began === Infinity || !waiting || !chunk.includes('air-raid')) return
          waiting = false
          heard++
          last = performance.now() - began
        })
        await shown
        sockets.push(socket)
      }),
    )
  const change = office.as(manager)
  await change.network.pauseBranch({ branch: 'central', reason: 'power-cut' })
  await new Promise((done) => setTimeout(done, 3000))
  began = performance.now()
  await change.network.pauseBranch({ branch: 'central', reason: 'air-raid' })
  for (const until = began + 30_000; heard < sockets.length && performance.now() < until;)
    await new Promise((done) => setTimeout(done, 10))
  for (const socket of sockets) socket.destroy()
  await change.network.resumeBranch({ branch: 'central' })
  return { heard, milliseconds: last }
}
