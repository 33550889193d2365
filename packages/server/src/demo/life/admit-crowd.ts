import type { Database } from '../../database/open.ts'
import { listBranchRows } from '../../rooms/network/index.ts'
import { addDevice, addStaff, listWorkplaces } from '../../rooms/staff/index.ts'
import { demoOffice } from '../city.ts'
import { desksOfPool } from './crowd.ts'

/** Tokens of the simulated clerks of a branch, by workplace, and of the kiosk at which its crowd takes tickets. */
export interface CrowdOfBranch {
  readonly branch: string
  readonly kiosk: string
  readonly clerks: Readonly<Record<string, string>>
}

/** Admits simulated clerks and a kiosk to every branch that has desks to spare. */
export async function admitCrowd(db: Database): Promise<CrowdOfBranch[]> {
  const office = demoOffice.id
  return db.transaction().execute(async (tx) => {
    const crowds: CrowdOfBranch[] = []
    for (const { id: branch } of await listBranchRows(tx, office)) {
      const desks = await listWorkplaces(tx, office, branch)
      const pools = Map.groupBy(desks, ({ letters }) => letters.join(''))
      const own = [...pools.values()].flatMap((pool) => desksOfPool(pool.map(({ id }) => id)))
      if (own.length === 0) continue
      const clerks: Record<string, string> = {}
      for (const workplace of own)
        clerks[workplace] = (
          await addStaff(tx, office, 'Умовний адміністратор', [{ role: 'clerk', branch }])
        ).token
      const kiosk = { kind: 'kiosk', branch, title: 'Умовні відвідувачі' }
      crowds.push({ branch, kiosk: (await addDevice(tx, office, kiosk)).token, clerks })
    }
    return crowds
  })
}
