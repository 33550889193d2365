/** Whose seats there are: who books online, who comes to reception, who phones. */
export const shareNames = ['online', 'reception', 'phone'] as const
export type Share = (typeof shareNames)[number]

/** Of a hundred seats so many for each. */
export type Shares = { readonly [share in Share]?: number | undefined }

/** How many of a hundred seats each has; without a word, all are for who books online. */
export const wholeShares = (shares: Shares | null | undefined): Record<Share, number> => ({
  online: shares ? (shares.online ?? 0) : 100,
  reception: shares?.reception ?? 0,
  phone: shares?.phone ?? 0,
})

/** From so many days before on, at that time, seats of a share are open to who books online. */
export interface ReleaseRule {
  readonly share: Share
  readonly daysBefore: number
  readonly at: string
}

/** What is wrong with how seats are shared, if anything. */
export function mistakeInShares(
  shares: Shares | undefined,
  release: readonly ReleaseRule[],
): string | undefined {
  const whole = wholeShares(shares)
  const sum = whole.online + whole.reception + whole.phone
  if (sum !== 100) return `shares make ${sum} of a hundred`
  const twice = release.find(({ share }, i) =>
    release.some((rule, j) => j < i && rule.share === share),
  )
  if (twice) return `${twice.share} has two rules of release`
  const none = release.find(({ share }) => whole[share] === 0)
  return none && `${none.share} has no seats to release`
}
