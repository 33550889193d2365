/** Where a call comes from, for the limits; what a proxy says counts only where one is trusted. */
export const addressOf = (
  remote: string | undefined,
  forwarded: string | readonly string[] | undefined,
  { trustProxy }: { readonly trustProxy: boolean },
): string =>
  (trustProxy
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined) ||
  (remote ?? 'unknown')
