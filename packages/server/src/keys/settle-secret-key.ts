import { transact } from '../database/transact.ts'
import type { Database, Tx } from '../database/open.ts'
import type { Finding } from '../doctor/check.ts'
import { AccessCodes, hashToken } from '../acts/index.ts'
import type { Keyring } from '../settings/keyring.ts'
import { hasOffice } from '../rooms/network/index.ts'
import { listTokenHashes } from '../rooms/staff/index.ts'
import { findSecretKeys, makeSecretKeys, placeOfKeys, type KeySettings } from './secret-key.ts'
import {
  listNotedKeys,
  lockSecretKeys,
  putKeyFingerprint,
  type NotedKey,
} from './secret-keys.store.ts'
import { SettingsError } from '../settings/settings.ts'

/** By which a database knows a key again. */
export const fingerprintOf = (key: Buffer): Buffer =>
  new AccessCodes(new Map([[1, key]])).fingerprint('secret-key')

const remedy =
  'Bring that key from the machine that made it or from its backup, to this file or into SECRET_KEY: with another one every link and code that people hold would end.'

const missing = (settings: KeySettings) =>
  `The secret key ${placeOfKeys(settings)} is missing, and the access codes of this database were made with one. ${remedy}`

const lacking = (settings: KeySettings, number: number) =>
  `The secret key ${placeOfKeys(settings)} lacks key ${number}, which access codes of this database were made with. ${remedy}`

const another = (settings: KeySettings, number: number) =>
  `The secret key of ${placeOfKeys(settings)} is not the one that the access codes of this database were made with${number === 1 ? '' : `: its key ${number} is another`}. ${remedy}`

/** The keys of a database that are not revoked. */
export const liveOf = (noted: readonly NotedKey[]): NotedKey[] =>
  noted.filter(({ revokedAt }) => !revokedAt)

/** What is wrong with the keys of a server for a database; nothing when it has all that are in use. */
function findFault(
  keys: Keyring | undefined,
  noted: readonly NotedKey[],
  settings: KeySettings,
): string | undefined {
  if (!keys) return missing(settings)
  for (const { number, fingerprint } of liveOf(noted)) {
    const key = keys.get(number)
    /* guard every-key-in-use */ if (!key) return lacking(settings, number) /* end guard */
    /* guard another-key-is-refused */ if (!fingerprintOf(key).equals(fingerprint))
      return another(settings, number) /* end guard */
  }
  return undefined
}

/**
 * Finds the secret keys a database's access codes follow from, and makes one only for a database without
 * an office. A key that is newer than all it knows is taken up; where one it knows is missing or another,
 * that is said by a {@link SettingsError}.
 */
export const settleSecretKeys = (
  db: Database,
  settings: KeySettings,
  tell: (sentence: string) => void = () => {},
): Promise<Keyring> =>
  transact(db, async (tx) => {
    await lockSecretKeys(tx)
    const keys = await findSecretKeys(settings)
    const noted = await listNotedKeys(tx)
    if (noted.length === 0) return settleFirst(tx, settings, keys, tell)
    const fault = findFault(keys, noted, settings)
    if (fault) throw new SettingsError(fault)
    return takeUpNew(tx, keys!, noted)
  })

/** Notes keys that are newer than those a database knows. Returns all that are in use. */
async function takeUpNew(tx: Tx, keys: Keyring, noted: readonly NotedKey[]): Promise<Keyring> {
  const newest = Math.max(0, ...noted.map(({ number }) => number))
  const fresh = [...keys].filter(([number]) => number > newest)
  for (const [number, key] of fresh) await putKeyFingerprint(tx, number, fingerprintOf(key))
  const live = liveOf(noted).map(({ number }) => [number, keys.get(number)!] as const)
  return new Map([...live, ...fresh])
}

/** Settles the keys of a database that knows none yet. */
async function settleFirst(
  tx: Tx,
  settings: KeySettings,
  found: Keyring | undefined,
  tell: (sentence: string) => void,
): Promise<Keyring> {
  const filled = await hasOffice(tx)
  /* guard new-key-for-empty-only */ if (filled && !found)
    throw new SettingsError(missing(settings)) /* end guard */
  const keys = found ?? (await makeSecretKeys(settings))
  if (filled) {
    const proved = await provesKeys(tx, keys)
    /* guard key-proved-by-tokens */ if (proved === false)
      throw new SettingsError(another(settings, 1)) /* end guard */
    if (proved === undefined)
      tell(
        `Nothing in this database tells which secret key it was made with. From now on it is that of ${placeOfKeys(settings)}.`,
      )
  }
  return takeUpNew(tx, keys, [])
}

/** Whether the tokens of a database that knows no key yet were made with these. Nothing when none follow from any. */
async function provesKeys(tx: Tx, keys: Keyring): Promise<boolean | undefined> {
  const held = await listTokenHashes(tx)
  if (held.length === 0) return undefined
  const codes = new AccessCodes(keys)
  return held.some(
    ({ subject, hash }) => keys.has(subject.key) && hashToken(codes.derive(subject)).equals(hash),
  )
}

/** Keeps a running server's keys those of its database: takes up new ones, drops what was revoked. */
export async function followKeys(
  db: Database,
  settings: KeySettings,
  codes: AccessCodes,
): Promise<void> {
  const live = liveOf(await listNotedKeys(db)).map(({ number }) => number)
  const own = codes.numbers
  if (live.length === own.length && live.every((number) => own.includes(number))) return
  // Before the file is looked at: it may lack a new one.
  codes.keepOnly(live)
  /* guard running-server-takes-keys-up */ codes.take(
    await settleSecretKeys(db, settings),
  ) /* end guard */
}

/** Whether a server with these settings would have the keys of a database. */
export async function examineSecretKeys(db: Database, settings: KeySettings): Promise<Finding> {
  const fault = await examine(db, settings)
  return {
    holds: 'the secret key is the one that the access codes of this database were made with',
    faults: fault === undefined ? 0 : 1,
    examples: fault === undefined ? [] : [fault],
  }
}

async function examine(db: Database, settings: KeySettings): Promise<string | undefined> {
  const noted = await listNotedKeys(db)
  if (noted.length === 0) return 'None is noted yet. Start the server once, then ask again.'
  try {
    return findFault(await findSecretKeys(settings), noted, settings)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
}
