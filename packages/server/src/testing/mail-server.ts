import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A letter as a mail server took it. */
export interface ArrivedLetter {
  readonly to: string
  readonly raw: string
}

/** A real mail server that takes every letter, but of `unknown` addresses says they do not exist. */
export async function startMailServer(unknown: readonly string[] = []) {
  const letters: ArrivedLetter[] = []
  const state = { shut: false }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (state.shut) return done(Object.assign(new Error('later'), { responseCode: 451 }))
      if (unknown.includes(address))
        return done(Object.assign(new Error(`no ${address}`), { responseCode: 550 }))
      done()
    },
    onData(stream, { envelope }, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()))
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo[0]!.address, raw })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    letters,
    /** While it is shut it asks to come again later. */
    state,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** The texts of a letter's parts, decoded. */
export const readLetter = ({ raw }: ArrivedLetter): string =>
  raw
    .replaceAll('\r', '')
    .split(/\n\n|\n?----_/)
    .map((part) =>
      /^[A-Za-z0-9+/=\s]+$/.test(part) ? Buffer.from(part, 'base64').toString() : part,
    )
    .join('\n')
    .replaceAll(/=\n/g, '')
    .replaceAll('=3D', '=')
