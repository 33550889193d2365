/** By which way a person is told. */
export type Channel = 'mail' | 'sms'

/** By which way a person can be told; by none, reception has to call. */
export function channelOf(
  person: { readonly email: string | null; readonly phone: string | null } | undefined,
  { smsUrl }: { readonly smsUrl?: string },
): Channel | undefined {
  if (person?.email) return 'mail'
  return person?.phone && smsUrl ? 'sms' : undefined
}
