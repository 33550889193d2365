import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import {
  cutAfterCommit,
  hang,
  hangUp,
  hostileOffice,
  json,
  problem,
  stream,
  type Answer,
} from '../../../sdk/src/tests/hostile-office.ts'
import { browsers, launch } from './drive-browser.ts'
import { embedded } from './embed-site.ts'

const id = '01980000-0000-7000-8000-000000000001'
const rated = { id, score: 3 }
const branch = { id: 'center', title: { uk: 'Центр' } }
const board = (version: number, waiting: number) => {
  const state = { branch, halls: [], status: 'open', calls: [], waiting, on: '2026-11-24' }
  return `id: ${version}\ndata: ${JSON.stringify({ ...state, at: '09:30' })}\n\n`
}

/** What runs in the browser: it gives what came back. */
const script = `
import { connectOffice } from '/sdk.js'
const { bookings, catalogue, queue, ratings } = connectOffice({
  url: location.origin, office: 'prozore', timeLimit: 4000,
})
export const acts = {
  rate: () => ratings.rate({ visit: '${id}', score: 3 }),
  list: () => catalogue.listCategories(),
  async watch() {
    const seen = []
    for await (const { waiting } of queue.showBoard.watch({ branch: 'center' })) {
      seen.push(waiting)
      if (waiting === 2) return seen
    }
  },
}
export const run = (name) => acts[name]().then(
  (answer) => ({ answer }), ({ name, reason }) => ({ name, reason }))`

const files: Record<string, string> = {
  '/': '<!doctype html><title>SDK</title>',
  '/favicon.ico': '',
  '/sdk.js': embedded('sdk.js'),
  '/acts.js': script,
  '/worker.js': `import { run } from '/acts.js'
onmessage = async ({ data }) => postMessage(await run(data))
postMessage('ready')`,
}

const onPage = (act: string) => `import('/acts.js').then(({ run }) => run('${act}'))`
const inWorker = (act: string) => `new Promise((done, fail) => {
  const worker = new Worker('/worker.js', { type: 'module' })
  worker.onerror = () => fail(new Error('the worker failed'))
  worker.onmessage = ({ data }) => data === 'ready' ? worker.postMessage('${act}') : done(data)
})`

for (const name of browsers)
  describe(name, () => {
    let browser: Browser
    before(async () => {
      browser = await launch(name)
    })
    after(() => browser?.close())

    for (const [where, scriptOf] of [
      ['on a page', onPage],
      ['in a worker', inWorker],
    ] as const)
      test(`${where}: a cut answer is asked for again, a wait is waited, a stream goes on`, async () => {
        let answers: Answer[] = []
        let calls: Record<string, unknown>[] = []
        using server = await hostileOffice((response, received) => {
          const file = files[received.path]
          if (file !== undefined) {
            const media = received.path.endsWith('.js') ? 'text/javascript' : 'text/html'
            return void response.writeHead(200, { 'content-type': media }).end(file)
          }
          calls.push(received.headers)
          return answers[Math.min(calls.length, answers.length) - 1]!(response, received)
        })
        const page = await browser.newPage()
        await page.goto(server.connection.url)
        const act = async (act: string, ...given: Answer[]) => {
          answers = given
          calls = []
          return page.evaluate(scriptOf(act)) as Promise<Record<string, unknown>>
        }

        assert.deepEqual(await act('rate', cutAfterCommit, hangUp, json(rated, 201)), {
          answer: rated,
        })
        assert.equal(new Set(calls.map((headers) => headers['idempotency-key'])).size, 1)
        assert.ok(calls.length >= 3)

        const busy = problem('office-unavailable', 503, { 'retry-after': '1' })
        const began = performance.now()
        assert.deepEqual(await act('list', busy, json({ items: [] })), { answer: { items: [] } })
        assert.ok(performance.now() - began >= 1000)

        assert.deepEqual(await act('list', hang), {
          name: 'UnreachableError',
          reason: 'time-limit',
        })

        assert.deepEqual(
          await act(
            'watch',
            stream(['retry: 10\n\n', board(1, 4), board(2, 3).slice(0, 30)], 'cut'),
            stream([board(1, 4), board(2, 3)], 'end'),
            stream([board(3, 2)]),
          ),
          { answer: [4, 3, 2] },
        )
        assert.deepEqual(
          calls.map((headers) => headers['last-event-id']),
          [undefined, '1', '2'],
        )
        await page.close()
      })
  })
