import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { actWithin, type ActDependencies } from '../acts/index.ts'
import { byCommand } from './by-command.ts'
import { CommandMistake, commandSettings, withDatabase } from './command.ts'
import type { Database, Tx } from '../database/open.ts'
import { transact } from '../database/transact.ts'
import { endKey, type EndingKey } from '../keys/end-key.ts'
import { countsOf, listKeyUses } from '../keys/key-uses.ts'
import type { Keyring } from '../settings/keyring.ts'
import { hasOffice, listOfficeRows } from '../rooms/network/index.ts'
import { findSecretKeys, placeOfKeys, replaceSecretKeys } from '../keys/secret-key.ts'
import {
  listNotedKeys,
  lockSecretKeys,
  markRevoked,
  putKeyFingerprint,
  type NotedKey,
} from '../keys/secret-keys.store.ts'
import { SettingsError, type Settings } from '../settings/settings.ts'
import { fingerprintOf, liveOf } from '../keys/settle-secret-key.ts'

interface Chosen {
  readonly yes?: boolean
  readonly why?: string
}

const working = (
  withKeys: boolean,
  work: (dependencies: ActDependencies) => Promise<void>,
): Promise<void> => withDatabase(work, commandSettings(), { withKeys })

const newestOf = (noted: readonly NotedKey[]) => Math.max(0, ...noted.map(({ number }) => number))

/** Refuses to write keys where they are set from the environment, and says what to set. */
function mustBeFile({ secretKeys }: Settings, number: number): void {
  if (secretKeys)
    throw new CommandMistake(
      `The keys are set by SECRET_KEY, where no command can write. Add key ${number} to it: SECRET_KEY=…,${number}:… (openssl rand -base64 32 makes one), and start the servers anew; then the rest can be done.`,
    )
}

/**
 * Makes the newest key: into the file before the database knows it, so that a cut between leaves a key
 * that the next start takes up.
 */
async function makeKey(tx: Tx, settings: Settings, kept: Keyring, number: number): Promise<void> {
  mustBeFile(settings, number)
  const key = randomBytes(32)
  await replaceSecretKeys(settings.secretKeyFile, new Map([...kept, [number, key]]))
  await putKeyFingerprint(tx, number, fingerprintOf(key))
}

/** Makes a new key, which all that is made from now on follows from; what there is keeps its own. */
export const rotateKey = ({ why = 'key rotate' }: Chosen): Promise<void> =>
  working(true, async (dependencies) => {
    const { db, settings } = dependencies
    const number = await transact(db, async (tx) => {
      await lockSecretKeys(tx)
      const noted = await listNotedKeys(tx)
      const next = newestOf(noted) + 1
      await makeKey(tx, settings, await keysKept(settings, noted), next)
      for (const office of await listOfficeRows(tx))
        await actWithin(tx, dependencies, { office, caller: byCommand(why) }, ({ audit }) =>
          Promise.resolve(audit({ act: 'rotate', thing: 'key', id: String(next) })),
        )
      return next
    })
    console.log(
      `Key ${number} is the newest: what is made from now on follows from it, what there is keeps its own. Copy ${placeOfKeys(settings)} to its place of safety and to the other machines.`,
    )
  })

/** The keys of a server that a database uses. */
async function keysKept(settings: Settings, noted: readonly NotedKey[]): Promise<Keyring> {
  const keys = await findSecretKeys(settings).catch((error: unknown) => {
    // A damaged file holds none.
    if (error instanceof SettingsError) return undefined
    throw error
  })
  const kept = liveOf(noted).flatMap(({ number, fingerprint }) => {
    const key = keys?.get(number)
    return key && fingerprintOf(key).equals(fingerprint) ? [[number, key] as const] : []
  })
  return new Map(kept)
}

/** Says what a key closes. */
async function tellUses(db: Database, key: number, act: EndingKey['act']): Promise<void> {
  const counts = countsOf((await listKeyUses(db)).filter((use) => use.key === key))
  console.log(`Key ${key} ends. With it stop working:`)
  for (const [kind, count] of Object.entries(counts))
    if (act === 'revoke' || !kind.startsWith('tokens')) console.log(`  ${count} ${kind}`)
  console.log(
    'Whoever left an address is sent a new link; short codes are given anew at reception.',
  )
}

/** What a server that had not heard of it yet made with the key meanwhile, ends a moment later. */
const meanwhileMilliseconds = 3_000

async function endOnceMore(dependencies: ActDependencies, ending: EndingKey): Promise<number> {
  const { db } = dependencies
  await sleep(meanwhileMilliseconds)
  const uses = (await listKeyUses(db)).filter(({ key }) => key === ending.from)
  return uses.length > 0 ? transact(db, (tx) => endKey(tx, dependencies, ending)) : 0
}

/** Ends a key that somebody else may have, at once, with all codes and tokens that follow from it. */
export const revokeKey = (
  typed: string | undefined,
  { yes, why = 'key revoke' }: Chosen,
): Promise<void> =>
  working(true, async (dependencies) => {
    const { db, settings } = dependencies
    const from = Number(typed)
    const noted = await listNotedKeys(db)
    if (!noted.some(({ number }) => number === from))
      throw new CommandMistake(
        `key revoke needs the number of a key. There is: ${noted.map(({ number }) => number).join(', ')}`,
      )
    await tellUses(db, from, 'revoke')
    if (!yes)
      return console.log('Nothing was changed. To do it: the same with --yes. It can’t be undone.')
    const { ending, told } = await transact(db, async (tx) => {
      await lockSecretKeys(tx)
      const known = await listNotedKeys(tx)
      const kept = await keysKept(settings, known)
      const others = new Map([...kept].filter(([number]) => number !== from))
      const isNewest = from === Math.max(...liveOf(known).map(({ number }) => number))
      const to = isNewest ? newestOf(known) + 1 : Math.max(...others.keys())
      if (isNewest) await makeKey(tx, settings, kept, to)
      await markRevoked(tx, from)
      const done = { from, to, act: 'revoke', by: byCommand(why) } as const
      return { ending: done, told: await endKey(tx, dependencies, done) }
    })
    const later = await endOnceMore(dependencies, ending)
    if (!settings.secretKeys) {
      const left = await keysKept(settings, await listNotedKeys(db))
      await replaceSecretKeys(settings.secretKeyFile, left)
    }
    console.log(
      `Key ${from} is revoked. ${told + later} people are sent a new link. Staff and screens whose token ended get another one on the operators' page; a manager by: npm run office -- staff add. Copy ${placeOfKeys(settings)} to its place of safety and to the other machines.`,
    )
  })

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

/** Numbers of the keys that a database uses and the server does not have. */
async function listLost(
  db: Database,
  settings: Settings,
  noted: readonly NotedKey[],
  kept: Keyring,
): Promise<number[]> {
  if (noted.length > 0)
    return liveOf(noted).flatMap(({ number }) => (kept.has(number) ? [] : [number]))
  const mayBeFirst = settings.secretKeys || (await isThere(settings.secretKeyFile))
  return !mayBeFirst && (await hasOffice(db)) ? [1] : []
}

/** Makes a new key in place of those that are gone for good. Without it such a database opens to nobody. */
export const replaceLostKeys = ({ yes, why = 'key replace-lost' }: Chosen): Promise<void> =>
  working(false, async (dependencies) => {
    const { db, settings } = dependencies
    const noted = await listNotedKeys(db)
    const kept = await keysKept(settings, noted)
    const lost = await listLost(db, settings, noted, kept)
    if (lost.length === 0)
      throw new CommandMistake(
        `No key is lost: ${placeOfKeys(settings)} has all that this database uses.`,
      )
    mustBeFile(settings, newestOf(noted) + 1)
    if (kept.size === 0 && (await isThere(settings.secretKeyFile)))
      throw new CommandMistake(
        `${settings.secretKeyFile} holds no key of this database. Move it away first: it may be another one's.`,
      )
    for (const number of lost) await tellUses(db, number, 'replace-lost')
    console.log('Tokens of staff and screens hold on.')
    if (/* guard lost-key-needs-a-yes */ !yes /* end guard */)
      return console.log(
        'Nothing was changed. Look for a backup of the key first: with it everything opens again. To go on without it: the same with --yes. It can’t be undone.',
      )
    const told = await transact(db, async (tx) => {
      await lockSecretKeys(tx)
      const known = await listNotedKeys(tx)
      // What was made before keys were noted, was made with key 1.
      if (known.length === 0) await putKeyFingerprint(tx, 1, Buffer.alloc(0))
      const to = Math.max(newestOf(known), 1) + 1
      await makeKey(tx, settings, kept, to)
      let people = 0
      const by = byCommand(why)
      for (const from of lost) {
        await markRevoked(tx, from)
        people += await endKey(tx, dependencies, { from, to, act: 'replace-lost', by })
      }
      return people
    })
    console.log(
      `There is a new key in ${placeOfKeys(settings)}: copy it to a place of safety, apart from the backups of the database. ${told} people are sent a new link.`,
    )
  })
