import proxyAddr from 'proxy-addr'

/** Whether the call's so manieth sender is a proxy of the office's own; the nearest is 0. */
export type Trust = (address: string, hop: number) => boolean

/** Trusts so many proxies in front, or those of some networks (`10.0.0.0/8`, `loopback`). */
export const trustOf = (proxies: number | readonly string[]): Trust =>
  typeof proxies === 'number' ? (_, hop) => hop < proxies : proxyAddr.compile([...proxies])
