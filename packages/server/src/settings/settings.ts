import { isAbsolute, resolve } from 'node:path'
import { readEmail } from '@transparent-office/contract'
import { trustOf } from './trust.ts'
import { readBudgets, type Budgets } from './budgets.ts'
import { isAllowedHost } from './allowed-host.ts'
import { readCountries } from '../text/reachable-phone.ts'
import { isSigningSecret } from './signing-secret.ts'
import { readKeyring, type Keyring } from './keyring.ts'

/** What a city sets, read once from the environment. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Where people reach this server; no slash at the end. */
  readonly publicUrl: string
  /** Mail, keys and the embedded database live here. */
  readonly dataDir: string
  /** An own PostgreSQL (15 or newer); absent: the embedded one. */
  readonly databaseUrl?: string
  /** The secret keys themselves; absent: they lie in the file. */
  readonly secretKeys?: Keyring
  readonly secretKeyFile: string
  readonly rateLimit: boolean
  /** Days after which a token that nobody used ends, of staff and of screens; absent: never. */
  readonly idleDays: { readonly staff?: number; readonly device?: number }
  /** How much one caller may. */
  readonly budgets: Budgets
  /** Proxies in front whose `X-Forwarded-For` is believed: how many, or their networks. */
  readonly trustProxy: number | readonly string[]
  readonly smtpUrl?: string
  /** The address letters come from. */
  readonly mailFrom: string
  /** The name letters come from; absent: the office's. */
  readonly mailName?: string
  /** Where answers to letters go; absent: to the address they come from. */
  readonly mailReplyTo?: string
  /** The city's gateway for text messages; absent: none are sent. */
  readonly smsUrl?: string
  /** Other software that is told what happens to bookings. */
  readonly webhookUrl?: string
  /** Hosts that messages may be posted to. */
  readonly messageHosts: readonly string[]
  /** Signs what is posted: `whsec_` and base64. */
  readonly messageSecret?: string
  /** People are reminded so many hours before their visit. */
  readonly remindBefore: readonly number[]
  /** Countries whose phone numbers are taken, ISO 3166-1; empty: all. */
  readonly phoneCountries: readonly string[]
  readonly logLevel: string
  /** Who shows it may read the figures, from wherever. */
  readonly metricsToken?: string
  /** The figures are at this port instead, and there open to all. */
  readonly metricsPort?: number
  /** The office's clock may be moved: demonstration, tests, simulated day. */
  readonly demoClock: boolean
  /** The demonstration's halls have simulated people and clerks. */
  readonly demoLife: boolean
  /** The instant a new demonstration's clock begins at; absent: now. */
  readonly demoStart?: Date
  /** Origins that may call the API; absent: all (no cookies exist). */
  readonly allowedOrigins?: readonly string[]
}

/** A setting nobody can work with; the sentence says what to set. */
export class SettingsError extends Error {}

/** An instant as text: it says its distance from UTC. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Reads and checks the settings. Throws one {@link SettingsError} that names each mistake. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const mistakes: string[] = []
  const text = (name: string) => environment[name]?.trim() || undefined
  const oneOf = (name: string, words: string[], otherwise: string) => {
    const value = text(name) ?? otherwise
    if (!words.includes(value))
      mistakes.push(`${name} is "${value}": set it to ${words.join(' or ')}.`)
    return value
  }
  const address = (name: string, protocols: string[]) => {
    const value = text(name)
    if (value === undefined) return undefined
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      mistakes.push(
        `${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
      )
    return value
  }

  const portOf = (name: string, otherwise: string) => {
    const value = text(name) ?? otherwise
    const port = Number(value)
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      mistakes.push(`${name} is "${value}": set it to a number from 0 to 65535.`)
    return port
  }
  const port = portOf('PORT', '4000')
  const metricsPort = text('METRICS_PORT') === undefined ? undefined : portOf('METRICS_PORT', '')
  const metricsToken = text('METRICS_TOKEN')
  if (metricsToken !== undefined && metricsToken.length < 16)
    mistakes.push('METRICS_TOKEN is short: set it to 16 characters or more that nobody guesses.')
  if (metricsToken !== undefined && metricsPort !== undefined)
    mistakes.push('METRICS_TOKEN and METRICS_PORT: set one of them.')
  const host = text('HOST') ?? '127.0.0.1'
  const dataDir = resolve(text('DATA_DIR') ?? '.data')
  const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:'])
  const publicUrl = address('PUBLIC_URL', ['http:', 'https:'])
  const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:'])
  const mailAddress = (name: string) => {
    const value = text(name)
    const read = value === undefined ? undefined : readEmail(value)
    if (value !== undefined && read === undefined)
      mistakes.push(`${name} is no mail address: set it to one such as office@city.example.`)
    return read
  }
  const mailFrom = mailAddress('MAIL_FROM')
  const mailName = text('MAIL_NAME')
  const mailReplyTo = mailAddress('MAIL_REPLY_TO')
  const secretKeyFile = text('SECRET_KEY_FILE')
  const typedKey = text('SECRET_KEY')
  const secretKeys = typedKey === undefined ? undefined : readKeys(typedKey)
  if (typedKey !== undefined && !secretKeys)
    mistakes.push(
      'SECRET_KEY is not 32 bytes or more in base64, nor several such keys with their numbers, 1:…,2:…: openssl rand -base64 32 makes one.',
    )
  if (typedKey !== undefined && secretKeyFile !== undefined)
    mistakes.push('SECRET_KEY and SECRET_KEY_FILE: set one of them.')
  const origins = text('ALLOWED_ORIGINS')?.split(/[\s,]+/)
  for (const origin of origins ?? [])
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      mistakes.push(`ALLOWED_ORIGINS has "${origin}": give origins such as https://city.example.`)
  const smsUrl = address('SMS_URL', ['https:'])
  const webhookUrl = address('WEBHOOK_URL', ['https:'])
  const messageHosts = text('MESSAGE_HOSTS')?.split(/[\s,]+/) ?? []
  const messageSecret = text('MESSAGE_SECRET')
  for (const [name, url] of Object.entries({ SMS_URL: smsUrl, WEBHOOK_URL: webhookUrl })) {
    if (!url || !URL.canParse(url)) continue
    if (!isAllowedHost(url, messageHosts))
      mistakes.push(`${name} is at a host that MESSAGE_HOSTS does not list: add it there.`)
    if (!messageSecret)
      mistakes.push(`${name} needs MESSAGE_SECRET to sign with: whsec_ and 32 bytes in base64.`)
  }
  if (messageSecret && !isSigningSecret(messageSecret))
    mistakes.push('MESSAGE_SECRET is not whsec_ followed by at least 24 bytes in base64.')
  const hours = text('REMIND_BEFORE') ?? '24,2'
  const remindBefore = hours === 'off' ? [] : hours.split(/[\s,]+/).map(Number)
  if (remindBefore.some((number) => !Number.isInteger(number) || number < 1 || number > 168))
    mistakes.push(`REMIND_BEFORE is "${hours}": set it to hours before the visit, 24,2, or off.`)
  const daysOf = (name: string) => {
    const value = text(name) ?? 'off'
    if (value === 'off') return undefined
    if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
    mistakes.push(`${name} is "${value}": set it to a number of days from 1 to 9999, or off.`)
    return undefined
  }
  const [staffIdle, deviceIdle] = [daysOf('STAFF_IDLE_DAYS'), daysOf('DEVICE_IDLE_DAYS')]
  const phoneCountries = readCountries(text('PHONE_COUNTRIES'))
  if (!phoneCountries)
    mistakes.push('PHONE_COUNTRIES has a word that is no country: set it to codes, UA,PL, or all.')
  const demoStart = text('DEMO_START')
  if (demoStart && !(instant.test(demoStart) && Date.parse(demoStart) >= 0))
    mistakes.push(
      `DEMO_START is "${demoStart}": set it to an instant such as 2026-12-31T23:50+02:00.`,
    )
  const demoClock = oneOf('DEMO_CLOCK', ['on', 'off'], 'off') === 'on'
  if (demoStart && !demoClock) mistakes.push('DEMO_START moves the clock: set DEMO_CLOCK to on.')

  const reachedAt = (
    publicUrl ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
  ).replace(/\/+$/, '')
  const settings: Settings = {
    port,
    host,
    publicUrl: reachedAt,
    dataDir,
    ...(databaseUrl && { databaseUrl }),
    ...(secretKeys && { secretKeys }),
    secretKeyFile: secretKeyFile
      ? isAbsolute(secretKeyFile)
        ? secretKeyFile
        : resolve(secretKeyFile)
      : resolve(dataDir, 'secret.key'),
    rateLimit: oneOf('RATE_LIMIT', ['on', 'off'], 'on') === 'on',
    idleDays: {
      ...(staffIdle && { staff: staffIdle }),
      ...(deviceIdle && { device: deviceIdle }),
    },
    budgets: readBudgets(text, mistakes),
    trustProxy: readProxies(text('TRUST_PROXY') ?? 'off', mistakes),
    ...(smtpUrl && { smtpUrl }),
    mailFrom: mailFrom ?? `office@${URL.canParse(reachedAt) ? new URL(reachedAt).hostname : ''}`,
    ...(mailName && { mailName }),
    ...(mailReplyTo && { mailReplyTo }),
    ...(smsUrl && { smsUrl }),
    ...(webhookUrl && { webhookUrl }),
    messageHosts,
    ...(messageSecret && { messageSecret }),
    remindBefore,
    phoneCountries: phoneCountries ?? [],
    logLevel: oneOf('LOG_LEVEL', levels, 'info'),
    ...(metricsToken && { metricsToken }),
    ...(metricsPort !== undefined && { metricsPort }),
    demoClock,
    demoLife: oneOf('DEMO_LIFE', ['on', 'off'], 'off') === 'on',
    ...(demoStart && { demoStart: new Date(demoStart) }),
    ...(origins && { allowedOrigins: origins }),
  }
  if (mistakes.length > 0) throw new SettingsError(mistakes.join('\n'))
  return settings
}

/** Keys with their numbers, or one without, which is key 1. */
const readKeys = (typed: string): Keyring | undefined =>
  readKeyring(typed) ?? readKeyring(`1:${typed}`)

/** Reads which proxies are trusted: `off`, `on` for one, a number of them, or their networks. */
function readProxies(value: string, mistakes: string[]): number | readonly string[] {
  if (value === 'off') return 0
  if (value === 'on') return 1
  if (/^\d$/.test(value)) return Number(value)
  const networks = value.split(/[\s,]+/)
  try {
    trustOf(networks)
  } catch {
    mistakes.push(
      `TRUST_PROXY is "${value}": set it to off, to the number of proxies in front, or to their networks, such as loopback, 10.0.0.0/8.`,
    )
  }
  return networks
}
