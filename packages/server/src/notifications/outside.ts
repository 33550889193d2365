import type { Settings } from '../settings/settings.ts'
import { postOutside, publicInternet, type Reach } from './post-outside.ts'

/** What happened to a booking, for other software; it names nobody. */
export interface Happening {
  readonly type: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
}

/** One try of a message: its id is the same at each, so that a repeat can be left out. */
export interface Try {
  readonly id: number
  /** Now, in seconds since 1970. */
  readonly seconds: number
}

/** The city's other machines. Each throws when it should be tried again. */
export interface Outside {
  /** Sends a text message by the city's gateway. */
  sendText(by: Try, message: { to: string; text: string }): Promise<void>
  /** Tells the city's other software what happened. */
  postWebhook(by: Try, happening: Happening): Promise<void>
}

type OutsideSettings = Pick<Settings, 'smsUrl' | 'webhookUrl' | 'messageHosts' | 'messageSecret'>

/** Opens the way to SMS_URL and WEBHOOK_URL, as far as they are set. */
export function openOutside(settings: OutsideSettings, reach: Reach = publicInternet): Outside {
  const { messageHosts: hosts, messageSecret: secret = '' } = settings
  const post = async (url: string | undefined, { id, seconds }: Try, body: unknown) => {
    if (url) await postOutside({ url, id: `message-${id}`, body, secret, hosts, seconds }, reach)
  }
  return {
    sendText: (by, message) => post(settings.smsUrl, by, message),
    postWebhook: (by, happening) => post(settings.webhookUrl, by, happening),
  }
}
