import { transact } from './database/transact.ts'
import type { Database, Tx } from './database/open.ts'
import type { Finding } from './doctor/check.ts'
import { AccessCodes } from './http/access-codes.ts'
import { hashToken } from './http/callers.ts'
import { hasOffice } from './rooms/network/index.ts'
import { listTokenHashes } from './rooms/staff/index.ts'
import { findSecretKey, makeSecretKey, placeOfKey, type KeySettings } from './secret-key.ts'
import { findKeyFingerprint, lockSecretKeys, putKeyFingerprint } from './secret-keys.store.ts'
import { SettingsError } from './settings.ts'

const fingerprintOf = (key: Buffer): Buffer => new AccessCodes(key).fingerprint('secret-key')

const remedy =
  'Bring that key from the machine that made it or from its backup, to this file or into SECRET_KEY: with another one every link and code that people hold would end.'

const missing = (settings: KeySettings) =>
  `The secret key ${placeOfKey(settings)} is missing, and the access codes of this database were made with one. ${remedy}`

const another = (settings: KeySettings) =>
  `The secret key of ${placeOfKey(settings)} is not the one that the access codes of this database were made with. ${remedy}`

/**
 * Finds the secret key a database's access codes follow from, and makes one only for a database without
 * an office. Any other key than the database's own is refused by a {@link SettingsError}.
 */
export const settleSecretKey = (
  db: Database,
  settings: KeySettings,
  tell: (sentence: string) => void = () => {},
): Promise<Buffer> =>
  transact(db, async (tx) => {
    await lockSecretKeys(tx)
    const key = await findSecretKey(settings)
    const fingerprint = await findKeyFingerprint(tx)
    if (fingerprint) {
      if (!key) throw new SettingsError(missing(settings))
      if (!fingerprintOf(key).equals(fingerprint)) throw new SettingsError(another(settings))
      return key
    }
    const filled = await hasOffice(tx)
    if (filled && !key) throw new SettingsError(missing(settings))
    const settled = key ?? (await makeSecretKey(settings.secretKeyFile))
    if (filled) {
      const proved = await provesKey(tx, new AccessCodes(settled))
      if (proved === false) throw new SettingsError(another(settings))
      if (proved === undefined)
        tell(
          `Nothing in this database tells which secret key it was made with. From now on it is that of ${placeOfKey(settings)}.`,
        )
    }
    await putKeyFingerprint(tx, fingerprintOf(settled))
    return settled
  })

/**
 * Whether the tokens of a database that has no fingerprint yet were made with a key. Nothing when none
 * of them was made with any: those that a command gave out before were random.
 */
async function provesKey(tx: Tx, codes: AccessCodes): Promise<boolean | undefined> {
  const held = await listTokenHashes(tx)
  if (held.some(({ subject, hash }) => hashToken(codes.derive(subject)).equals(hash))) return true
  return held.some(({ derived }) => derived) ? false : undefined
}

/** Whether a server with these settings would have the key of a database. */
export async function examineSecretKey(db: Database, settings: KeySettings): Promise<Finding> {
  const fault = await findFault(db, settings)
  return {
    holds: 'the secret key is the one that the access codes of this database were made with',
    faults: fault === undefined ? 0 : 1,
    examples: fault === undefined ? [] : [fault],
  }
}

async function findFault(db: Database, settings: KeySettings): Promise<string | undefined> {
  const fingerprint = await findKeyFingerprint(db)
  if (!fingerprint) return 'None is noted yet. Start the server once, then ask again.'
  try {
    const key = await findSecretKey(settings)
    if (!key) return missing(settings)
    return fingerprintOf(key).equals(fingerprint) ? undefined : another(settings)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
}
