import { runServer } from './run-server.ts'

/*
 * npm start: builds what pages load, when something changed since, and opens the demonstration
 * city with the whole office behind it.
 */
await runServer(['demo'], { DEMO_CLOCK: 'on', LOG_LEVEL: 'warn', ...process.env }, { build: true })
