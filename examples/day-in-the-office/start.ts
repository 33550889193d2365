import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOwnOffice, demoCity } from './open-own-office.ts'
import { DayClock } from './office-clock.ts'
import { OwnServer } from './own-server.ts'
import { runDay } from './run-day.ts'
import { wallOf } from './day-time.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'office-day-'))
const clock = new DayClock('2027-03-02', 'Europe/Kyiv')
const t0 = performance.now()
const office = await openOwnOffice(dataDir, { cityFile: process.argv[4] ?? demoCity, clock })
console.log('opened', performance.now() - t0)
const server = new OwnServer({ dataDir, port: 4055 })
await server.start()
console.log('started', performance.now() - t0)
let told = 0
try {
  const { halls, line, cut } = await runDay(
    {
      server,
      dataDir,
      office,
      clock,
      signal: new AbortController().signal,
      pace: async () => {},
      tell: ({ second, halls, line, says }) => {
        if (!says && performance.now() - told < 2000) return
        told = performance.now()
        const sum = (f: (h: (typeof halls)[number]) => number) => halls.reduce((s, h) => s + f(h), 0)
        console.log(
          ((performance.now() - t0) / 1000).toFixed(0),
          second === undefined ? 'booking' : wallOf(second),
          says ?? '',
          'waiting', sum((h) => h.waiting.length),
          'busy', sum((h) => h.desks.filter((d) => d.state === 'busy').length),
          'open', sum((h) => h.desks.filter((d) => d.state !== 'away').length),
          'served', sum((h) => h.record.tickets.filter((t) => t.state === 'served').length),
          'calls', line.answered,
        )
      },
    },
    { seed: Number(process.argv[2] ?? 1), people: Number(process.argv[3] ?? 300), present: 0.75 },
  )
  console.log(cut, halls.map((h) => [h.branch.id, h.record.tickets.length, h.inside.size, h.record.manned / 60, h.record.busy / h.record.manned, Object.fromEntries(h.record.counts)]), line.answered)
} finally {
  await server.stop()
  console.log(server.words.slice(-3000))
  console.log((await server.askDoctor()).words)
  await rm(dataDir, { recursive: true, force: true })
}
