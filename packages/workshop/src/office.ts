import { runServer } from './run-server.ts'

/* npm run office -- COMMAND: staff add, device add, import, serve … */
const command = process.argv.slice(2)
await runServer(command, process.env, { build: command[0] === 'serve' || command[0] === 'demo' })
