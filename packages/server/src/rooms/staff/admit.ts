import type { Role, RoleHeld } from '@transparent-office/contract'
import type { Context } from '../../acts/index.ts'
import type { CityFile } from '../network/index.ts'
import { pageOfRoles, pageOfScreen } from './own-page.ts'
import { addDevice, addStaff } from './staff.store.ts'

/*
 * Who and what gets a token at the terminal. These tokens are drawn by chance: they hold on when a secret
 * key ends, so that there is a manager to give out the others anew.
 */

/** Somebody or something that got a token; it is shown once. */
export interface Admitted {
  readonly id: string
  readonly name: string
  readonly token: string
  /** The page it opens. */
  readonly page: string
}

/** Admits a member of staff. */
export async function admitMember(
  { db, office, audit }: Context,
  name: string,
  roles: readonly RoleHeld[],
  skills: readonly string[] | null = null,
): Promise<Admitted> {
  const { id, token } = await addStaff(db, office.id, name, roles, skills)
  audit({ act: 'add', thing: 'staff', id, detail: { roles } })
  return { id, name, token, page: pageOfRoles(roles) }
}

/** Admits a screen. */
export async function admitDevice(
  { db, office, audit }: Context,
  device: Parameters<typeof addDevice>[2],
): Promise<Admitted> {
  const { kind, branch, title } = device
  const { id, token } = await addDevice(db, office.id, device)
  audit({ act: 'add', thing: 'device', id, detail: { kind, branch } })
  return { id, name: title, token, page: pageOfScreen(kind) }
}

/** Reads `clerk:central:agency`. */
function readRoleHeld(typed: string): RoleHeld {
  const [role, branch, agency] = typed.split(':')
  return { role: role as Role, ...(branch && { branch }), ...(agency && { agency }) }
}

/** Admits the staff and the screens that a city's file names. */
export async function admitPeople(
  context: Context,
  { staff = [], devices = [] }: Pick<CityFile, 'staff' | 'devices'>,
): Promise<Admitted[]> {
  const admitted: Admitted[] = []
  for (const { name, roles, skills } of staff)
    admitted.push(await admitMember(context, name, roles.map(readRoleHeld), skills ?? null))
  for (const { desk, hall, ...device } of devices)
    admitted.push(
      await admitDevice(context, {
        ...device,
        ...(hall && { hall }),
        ...(desk && { workplace: `${device.branch}-desk-${desk}` }),
      }),
    )
  return admitted
}
