import { isIP } from 'node:net'
import proxyAddr from 'proxy-addr'
import type { Trust } from '../settings/trust.ts'

/** With its port or in brackets, as some proxies write it. */
const bare = (address: string) =>
  /^\[([^\]]+)\]/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address

/**
 * Where a call comes from: the right-most sender that is no trusted proxy. What stands to the left of it
 * anybody could have written. Nothing for a call within the process.
 */
export function addressOf(
  remote: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trust: Trust,
): string | undefined {
  // A call within the process that names a sender stands for one of a proxy beside the server.
  const nearest = remote ?? '127.0.0.1'
  if (forwarded === undefined || !isIP(nearest) || !trust(nearest, 0)) return remote
  const request = {
    socket: { remoteAddress: nearest },
    headers: { 'x-forwarded-for': String(forwarded) },
  }
  const senders = proxyAddr.all(request as never).map(bare)
  let address = senders[0]!
  for (
    let hop = 0;
    hop < senders.length - 1 &&
    isIP(address) /* guard forwarded-address-is-proved */ &&
    trust(address, hop) /* end guard */;
    hop++
  ) {
    // A proxy that wrote no address leaves its own.
    if (!isIP(senders[hop + 1]!)) break
    address = senders[hop + 1]!
  }
  return address
}

/** Whether somebody says for whom he forwards, and is not trusted. */
export const isUntrusted = (
  remote: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trust: Trust,
): boolean => forwarded !== undefined && remote !== undefined && !(isIP(remote) && trust(remote, 0))
