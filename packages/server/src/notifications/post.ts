import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { v7 as newId } from 'uuid'
import type { Settings } from '../settings.ts'

/** A letter to a person. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly calendar?: { readonly method: string; readonly text: string }
}

/** Sends letters. Throws when a letter should be tried again. */
export interface Post {
  send(letter: Letter): Promise<void>
}

/** How long a mail server may be silent; all of it is shorter than an outbox message's lease. */
const silence = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
}

/** Sends by SMTP where SMTP_URL is set, else lays each letter into DATA_DIR/mail as an .eml file. */
export function openPost(settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Post {
  const from = settings.mailFrom
  const transport = settings.smtpUrl
    ? createTransport({ url: settings.smtpUrl, ...silence }, { from })
    : createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from })
  return {
    async send({ to, subject, text, calendar }) {
      const sent = await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text,
        ...(calendar && {
          icalEvent: { method: calendar.method, content: calendar.text, filename: 'visit.ics' },
        }),
      })
      if (settings.smtpUrl) return
      const folder = join(settings.dataDir, 'mail')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const message = (sent as unknown as { message: Buffer }).message
      await writeFile(join(folder, `${newId()}.eml`), message, { mode: 0o600 })
    },
  }
}
