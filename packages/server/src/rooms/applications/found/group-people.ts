/** A booking, ticket or application that was found, with its person. */
export interface FoundThing {
  /** `visit …` or `application …`. */
  readonly thing: string
  readonly name: string
  readonly phone: string | null
  /** The visit an application was filed at, or the thing itself. */
  readonly visit?: string | undefined
}

const folded = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`´‘]/g, '')
    .split(/[\s-]+/)
    .sort()
    .join(' ')

/**
 * Puts together what is one person's: the same name and phone, or filed at the same visit under the same
 * name. Two of one name and no phone may be two people, so they stay two.
 */
export function groupPeople<Found extends FoundThing>(found: readonly Found[]): Found[][] {
  const groups = new Map<string, Found[]>()
  const byVisit = new Map<string, string>()
  for (const one of found) {
    const name = folded(one.name)
    const atVisit = one.visit && `${one.visit} ${name}`
    const group =
      (atVisit && byVisit.get(atVisit)) ?? (one.phone ? `${one.phone} ${name}` : one.thing)
    if (atVisit) byVisit.set(atVisit, group)
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups.values()]
}
