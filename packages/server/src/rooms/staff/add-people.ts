import type { Role, RoleHeld } from '@transparent-office/contract'
import type { Tx } from '../../database/open.ts'
import type { CityFile } from '../network/index.ts'
import { pageOfRoles, pageOfScreen } from './own-page.ts'
import { addDevice, addStaff } from './staff.store.ts'

/** Somebody or something that got a token; it is shown once. */
export interface Admitted {
  readonly thing: 'staff' | 'device'
  readonly id: string
  readonly name: string
  readonly token: string
  /** The page it opens. */
  readonly page: string
}

/** Reads `clerk:central:agency`. */
function readRoleHeld(typed: string): RoleHeld {
  const [role, branch, agency] = typed.split(':')
  return { role: role as Role, ...(branch && { branch }), ...(agency && { agency }) }
}

/** Adds the staff and the screens that a city's file names. */
export async function addPeople(
  tx: Tx,
  { office, staff = [], devices = [] }: CityFile,
): Promise<Admitted[]> {
  const admitted: Admitted[] = []
  for (const { name, roles, skills } of staff) {
    const held = roles.map(readRoleHeld)
    const added = await addStaff(tx, office.id, name, held, skills ?? null)
    admitted.push({ thing: 'staff', ...added, name, page: pageOfRoles(held) })
  }
  for (const { desk, hall, ...device } of devices) {
    const added = await addDevice(tx, office.id, {
      ...device,
      ...(hall && { hall }),
      ...(desk && { workplace: `${device.branch}-desk-${desk}` }),
    })
    admitted.push({
      thing: 'device',
      ...added,
      name: device.title,
      page: pageOfScreen(device.kind),
    })
  }
  return admitted
}
