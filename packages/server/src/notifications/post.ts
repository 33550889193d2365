import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plain, type Language } from '@transparent-office/words'
import { createTransport } from 'nodemailer'
import { v7 as newId } from 'uuid'
import type { Settings } from '../settings/settings.ts'

/** Who a letter comes from. */
export interface Sender {
  readonly name: string
  readonly address: string
}

/** A letter to a person. */
export interface Letter {
  readonly from: Sender
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Letters about one thing stand together where they are read. */
  readonly about: string
  /** Number of its message; absent: the first letter about the thing. */
  readonly message?: number
  readonly calendar?: { readonly method: string; readonly text: string }
}

/** Sends letters. Throws when a letter should be tried again. */
export interface Post {
  send(letter: Letter): Promise<void>
}

/** Who the letters of an office come from, in their reader's language. */
export const senderOf = (
  { mailFrom, mailName }: Pick<Settings, 'mailFrom' | 'mailName'>,
  { title }: { readonly title: Readonly<Record<string, string>> },
  language: Language,
): Sender => ({ name: mailName ?? plain(language, title), address: mailFrom })

/** The headers by which programs know a letter from a machine, and those about the same thing. */
function headersOf({ from, about, message }: Letter) {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1)
  const first = `<${about}@${host}>`
  return {
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(message === undefined
      ? { messageId: first }
      : {
          messageId: `<${message}.${about}@${host}>`,
          inReplyTo: first,
          references: first,
        }),
  }
}

/** How long a mail server may be silent; all of it is shorter than an outbox message's lease. */
const silence = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
}

/** Sends by SMTP where SMTP_URL is set, else lays each letter into DATA_DIR/mail as an .eml file. */
export function openPost(settings: Pick<Settings, 'smtpUrl' | 'mailReplyTo' | 'dataDir'>): Post {
  const answers = settings.mailReplyTo ? { replyTo: settings.mailReplyTo } : {}
  const transport = settings.smtpUrl
    ? createTransport({ url: settings.smtpUrl, ...silence }, answers)
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, answers)
  return {
    async send(letter) {
      const { from, to, subject, text, calendar } = letter
      const sent = await transport.sendMail({
        ...headersOf(letter),
        from,
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
