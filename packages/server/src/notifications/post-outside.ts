import { lookup } from 'node:dns/promises'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { signMessage } from './sign-message.ts'
import { isAllowedHost } from '../settings/allowed-host.ts'

/** How other machines are found, and which may be spoken to. */
export interface Reach {
  resolve(host: string): Promise<readonly { address: string; family: number }[]>
  mayReach(address: string): boolean
}

/** The public internet. */
export const publicInternet: Reach = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  mayReach: isPublicAddress,
}

/** A message that did not arrive. `final`: trying again would not help. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted'
  readonly code: string
  readonly responseCode: number | undefined
  readonly final: boolean
  constructor(code: string, responseCode?: number) {
    super(code)
    this.code = code
    this.responseCode = responseCode
    this.final = [400, 410, 422].includes(responseCode ?? 0)
  }
}

/** How long the other side may take; shorter than an outbox message's lease. */
const patience = 20_000

interface Outgoing {
  readonly url: string
  /** The same at each try, so that the receiver can leave a repeat out. */
  readonly id: string
  readonly body: unknown
  readonly secret: string
  readonly hosts: readonly string[]
  readonly seconds: number
}

/** The addresses of a host, when all of them may be reached. */
async function addressesOf({ url, hosts }: Outgoing, reach: Reach) {
  if (!isAllowedHost(url, hosts)) throw new NotAccepted('HOST_NOT_ALLOWED')
  const found = await reach.resolve(new URL(url).hostname.replace(/^\[|\]$/g, ''))
  if (found.length === 0 || !found.every(({ address }) => reach.mayReach(address)))
    throw new NotAccepted('ADDRESS_NOT_ALLOWED')
  return found
}

/**
 * Sends signed JSON to another machine, at the very addresses that were checked, and follows no
 * redirect. Throws {@link NotAccepted} unless it was taken with 2xx.
 */
export async function postOutside(outgoing: Outgoing, reach: Reach): Promise<void> {
  const addresses = await addressesOf(outgoing, reach)
  const pinned: LookupFunction = (_host, { all }, found) =>
    all ? found(null, [...addresses]) : found(null, addresses[0]!.address, addresses[0]!.family)
  const url = new URL(outgoing.url)
  const body = JSON.stringify(outgoing.body)
  const { status } = await new Promise<{ status: number }>((done, failed) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    send(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: pinned,
        signal: AbortSignal.timeout(patience),
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...signMessage(outgoing.secret, { ...outgoing, body }),
        },
      },
      (response: IncomingMessage) => {
        done({ status: response.statusCode ?? 0 })
        response.destroy()
      },
    )
      .on('error', failed)
      .end(body)
  })
  if (status < 200 || status > 299) throw new NotAccepted('NOT_ACCEPTED', status)
}
