import { createHmac } from 'node:crypto'

/** How a secret to sign with is written: `whsec_` and at least 24 bytes in base64. */
export const isSigningSecret = (text: string): boolean =>
  /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text)

/** The headers by which a receiver knows that a message is ours, whole and fresh (Standard Webhooks). */
export function signMessage(
  secret: string,
  { id, seconds, body }: { id: string; seconds: number; body: string },
): Record<string, string> {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}
