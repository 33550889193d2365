import type { Outside } from './outside.ts'

/** What changed on the outside, a sentence a change. */
export interface OutsideChanges {
  /** Breaks older clients. */
  broken: string[]
  /** Older clients go on working. */
  added: string[]
}

/** Compares what was promised with what is promised now. */
export function compareOutside(before: Outside, now: Outside): OutsideChanges {
  const changes: OutsideChanges = { broken: [], added: [] }
  for (const [thing, was] of Object.entries(before)) {
    const is = now[thing]
    if (is === undefined) changes.broken.push(`\`${thing}\` was removed (${was})`)
    else if (is !== was) judge(thing, was, is, changes)
  }
  for (const [thing, is] of Object.entries(now)) {
    if (thing in before) continue
    const owner = thing.split(' ')[0]!
    // A noun that was only told until now is new to who sends; a field that holds it is judged by itself.
    const newOwner = !Object.keys(before).some(
      (other) => other.split(' ')[0] === owner && (owner.includes('.') || other.includes(' <')),
    )
    const needed = thing.includes(' <') && !is.endsWith('?') && !newOwner
    if (needed)
      changes.broken.push(`\`${thing}\` must be sent now (${is}), older clients do not send it`)
    else changes.added.push(`\`${thing}\` is new (${is})`)
  }
  return changes
}

function judge(thing: string, was: string, is: string, { broken, added }: OutsideChanges) {
  const taken = thing.includes(' <')
  const [wasMaybe, isMaybe] = [was.endsWith('?'), is.endsWith('?')]
  if (wasMaybe !== isMaybe) {
    if (taken === wasMaybe) {
      broken.push(taken ? `\`${thing}\` must be sent now` : `\`${thing}\` may be absent now`)
    } else {
      added.push(taken ? `\`${thing}\` may be left out now` : `\`${thing}\` is always there now`)
    }
  }
  const [wasType, isType] = [was.replace(/\?$/, ''), is.replace(/\?$/, '')]
  if (wasType === isType) return
  const grows = taken || writtenByPeople.includes(thing.split(' ')[0]!)
  if (grows && isLooser(wasType, isType)) {
    added.push(`\`${thing}\` takes more now: it was ${wasType} and is ${isType}`)
    return
  }
  // Of a list the words of its items are judged.
  const [wasWords, isWords] = [wasType, isType].map((type) =>
    type.replace(/\[\]$/, '').split('|'),
  ) as [string[], string[]]
  const gone = wasWords.filter((word) => !isWords.includes(word))
  const come = isWords.filter((word) => !wasWords.includes(word))
  const all = [...wasWords, ...isWords]
  const words = all.length > 2 && all.every((word) => /^([a-z0-9-]+|…)$/.test(word))
  const bothLists = wasType.endsWith('[]') === isType.endsWith('[]')
  if (!words || !bothLists || thing.startsWith('problem ')) {
    broken.push(`\`${thing}\` was ${wasType} and is ${isType}`)
    return
  }
  if (gone.length) broken.push(`\`${thing}\` no longer has ${gone.join(', ')}`)
  // A caller who was told "one of these words" does not know another.
  const closed = !taken && !thing.endsWith(' who') && !wasWords.includes('…')
  if (come.length) (closed ? broken : added).push(`\`${thing}\` has ${come.join(', ')} now`)
}

/** What people write of themselves comes back as it was taken: an answer grows with it. */
const writtenByPeople = ['PersonName', 'Email', 'Phone']

/** Whether a type takes all that another took: the same one, none of its limits narrower. */
function isLooser(wasType: string, isType: string): boolean {
  const [was, is] = [readLimits(wasType), readLimits(isType)]
  if (was.type !== is.type || was.type === 'anything') return false
  return Object.entries(is.limits).every(([limit, value]) => {
    const before = was.limits[limit]
    if (before === undefined) return false
    if (/^(min|exclusiveMin)/.test(limit)) return Number(value) <= Number(before)
    if (/^(max|exclusiveMax)/.test(limit)) return Number(value) >= Number(before)
    return value === before
  })
}

/** Reads `string (maxLength 120, minLength 2)`. */
function readLimits(said: string): { type: string; limits: Record<string, string> } {
  const [, type = said, inside = ''] = /^(.*\[\]|\w+) \((.*)\)$/.exec(said) ?? []
  const limits = inside.matchAll(/(\w+) ("(?:[^"\\]|\\.)*"|[^,]+)/g)
  return { type, limits: Object.fromEntries([...limits].map(([, name, value]) => [name!, value!])) }
}
