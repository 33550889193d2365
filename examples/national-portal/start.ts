import { runServer } from '../../packages/workshop/src/run-server.ts'
import { openCities } from './open-cities.ts'

/* npm run example:portal: the demonstration city, then two villages beside it on the same server. */

const environment: NodeJS.ProcessEnv = { DEMO_CLOCK: 'on', LOG_LEVEL: 'warn', ...process.env }
const url = `http://127.0.0.1:${environment.PORT ?? 4000}`
const running = runServer(['demo'], environment, { build: true })
let ended = false
void running.finally(() => (ended = true))

const ready = () =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
while (!ended && !(await ready())) await new Promise((done) => setTimeout(done, 200))
if (!ended) await openCities(url, environment)
await running
