import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { postOutside, publicInternet, type Reach } from './post-outside.ts'
import { isPublicAddress } from './public-address.ts'

const secret = `whsec_${randomBytes(32).toString('base64')}`
const got: { request: IncomingMessage; body: string }[] = []
let answer: { status: number; location?: string } = { status: 204 }
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += String(chunk)))
  request.on('end', () => {
    got.push({ request, body })
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end()
  })
})
let port: number
before(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
after(() => server.close())

/** A name server that says this, and a network where this machine may be spoken to. */
const here = (addresses = ['127.0.0.1']): Reach => ({
  resolve: async () => addresses.map((address) => ({ address, family: 4 })),
  mayReach: (address) => address === '127.0.0.1',
})
const send = (reach: Reach, url = `http://gateway.example:${port}/sms`) => {
  const hosts = ['gateway.example', '127.0.0.1', '[::1]', '10.1.2.3']
  return postOutside(
    { url, id: 'message-7', body: { text: 'Вас записано' }, secret, hosts, seconds: 1_764_000_000 },
    reach,
  )
}
const failsWith = (work: Promise<void>, code: string) => assert.rejects(work, { code })

test('what is sent can be proved to be ours, whole and fresh', async () => {
  got.length = 0
  await send(here())
  const [{ request, body }] = got as [(typeof got)[number]]
  const {
    'webhook-id': id,
    'webhook-timestamp': at,
    'webhook-signature': signature,
  } = request.headers
  // As the docs tell a receiver to do it.
  const key = Buffer.from(secret.slice(6), 'base64')
  const proof = createHmac('sha256', key)
    .update(`${String(id)}.${String(at)}.${body}`)
    .digest('base64')
  assert.deepEqual([id, at, signature], ['message-7', '1764000000', `v1,${proof}`])
  assert.deepEqual(JSON.parse(body), { text: 'Вас записано' })
  assert.equal(request.headers.host, `gateway.example:${port}`)
})

test('F14: private addresses are never spoken to, in whichever form they are written', () => {
  for (const address of [
    '127.0.0.1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:0:a00:1::',
    '2001:db8::1',
    '::7f00:1',
  ])
    assert.equal(isPublicAddress(address), false, address)
  for (const address of [
    '8.8.8.8',
    '172.32.0.1',
    '193.0.6.139',
    '2a00:1450:4001::1',
    '2620:fe::fe',
  ])
    assert.equal(isPublicAddress(address), true, address)
})

test('F14: a name with one private address among public ones is refused before anything is sent', async () => {
  got.length = 0
  await failsWith(send(here(['127.0.0.1', '10.0.0.1'])), 'ADDRESS_NOT_ALLOWED')
  await failsWith(send(here([])), 'ADDRESS_NOT_ALLOWED')
  const internet = { ...publicInternet, resolve: here().resolve }
  await failsWith(send(internet), 'ADDRESS_NOT_ALLOWED')
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '10.1.2.3'])
    await failsWith(send(publicInternet, `http://${host}:${port}/`), 'ADDRESS_NOT_ALLOWED')
  await failsWith(send(here(), `http://elsewhere.example:${port}/`), 'HOST_NOT_ALLOWED')
  assert.equal(got.length, 0)
})

test('F14: a name is asked once: it can not answer otherwise when the connection is made', async () => {
  got.length = 0
  let asked = 0
  await send({
    resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
    mayReach: (address) => address === '127.0.0.1',
  })
  assert.deepEqual([asked, got.length], [1, 1])
})

test('F14: no redirect is followed; only 2xx is arrived', async () => {
  for (const [status, final] of [
    [302, false],
    [307, false],
    [500, false],
    [429, false],
    [422, true],
    [410, true],
  ] as const) {
    got.length = 0
    answer = { status, ...(status < 400 && { location: `http://127.0.0.1:${port}/inside` }) }
    await assert.rejects(send(here()), { code: 'NOT_ACCEPTED', responseCode: status, final })
    assert.equal(got.length, 1)
  }
  answer = { status: 204 }
})
