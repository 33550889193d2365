import ipaddr from 'ipaddr.js'

/** Whom limits count as one: a network, and the wide one it lies in. */
export interface Network {
  /** A whole IPv4 address, or the /64 of an IPv6 one. */
  readonly prefix: string
  /** The /48 of an IPv6 address: who has one has 65,536 networks. */
  readonly wide?: string
}

/** So many times what a network may, all of a /48 may together. */
export const wideShare = 16

/** The network of an address; an IPv4 address written as IPv6 is the same. */
export function networkOf(address: string): Network {
  if (!ipaddr.isValid(address)) return { prefix: address }
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return { prefix: parsed.toString() }
  const parts = (parsed as ipaddr.IPv6).parts.map((part) => part.toString(16))
  return {
    prefix: `${
      /* guard one-network-a-64 */ parts
        .slice(0, 4) /* end guard */
        .join(':')
    }::/64`,
    wide: `${parts.slice(0, 3).join(':')}::/48`,
  }
}
