/** Whether a URL's host is one of those that may be written to. */
export const isAllowedHost = (url: string, hosts: readonly string[]): boolean =>
  hosts.includes(new URL(url).hostname)
