import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isProblem } from '@transparent-office/sdk'
import type { RunningOffice } from '../../office.ts'
import { admitCrowd, type CrowdOfBranch } from './admit-crowd.ts'
import { connectWith, gatherCrowd, startLife } from './start-life.ts'

/** Brings a small crowd and its clerks to the halls of the demonstration, until the signal. */
export async function bringLife(
  office: RunningOffice,
  dataDir: string,
  signal: AbortSignal,
): Promise<void> {
  const file = join(dataDir, 'demo-life-tokens.json')
  let crowds = await readCrowds(office, file)
  if (!crowds) {
    crowds = await admitCrowd(office.db)
    await writeFile(file, JSON.stringify(crowds), { mode: 0o600 })
  }
  startLife(await gatherCrowd(office, crowds), signal, (error) =>
    office.logger.warn({ err: { message: (error as Error).message } }, 'a simulated act failed'),
  )
}

/** Who was admitted at a former start, if this database still knows them. */
async function readCrowds(
  office: RunningOffice,
  file: string,
): Promise<CrowdOfBranch[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const crowds = JSON.parse(text) as CrowdOfBranch[]
  const [token] = Object.values(crowds[0]?.clerks ?? {})
  try {
    await connectWith(office, token ?? '').staff.findMyself()
    return crowds
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}
