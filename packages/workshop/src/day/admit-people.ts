import type { Tx } from '../../../server/src/database/open.ts'
import { addDevice, addStaff, listWorkplaces } from '../../../server/src/rooms/staff/index.ts'

/** Tokens of who works at a branch, and of its screens. */
export interface BranchTokens {
  readonly kiosk: string
  readonly reception: string
  /** By workplace. */
  readonly clerks: ReadonlyMap<string, string>
  /** Rating tablets, by workplace. */
  readonly tablets: ReadonlyMap<string, string>
}

/** Tokens of all who work in an office. */
export interface OfficeTokens {
  readonly branches: ReadonlyMap<string, BranchTokens>
  readonly manager: string
  readonly officials: readonly string[]
}

const officials = 6

/** A rating tablet stands at one of so many workplaces. */
const desksOfTablet = 8

/** Admits a clerk for every workplace, reception, kiosk and tablets of each branch, and who steers and decides. */
export async function admitPeople(
  tx: Tx,
  office: string,
  branches: readonly string[],
): Promise<OfficeTokens> {
  const admit = async (name: string, role: Parameters<typeof addStaff>[3][number]) =>
    (await addStaff(tx, office, name, [role])).token
  const admitted = new Map<string, BranchTokens>()
  for (const branch of branches) {
    const clerks = new Map<string, string>()
    const tablets = new Map<string, string>()
    for (const { id: workplace, number } of await listWorkplaces(tx, office, branch)) {
      clerks.set(workplace, await admit(`Адміністратор ${number}`, { role: 'clerk', branch }))
      if (number % desksOfTablet !== 1) continue
      const tablet = { kind: 'rating-tablet', branch, title: `Планшет ${number}`, workplace }
      tablets.set(workplace, (await addDevice(tx, office, tablet)).token)
    }
    const kiosk = await addDevice(tx, office, { kind: 'kiosk', branch, title: 'Термінал' })
    const reception = await admit('Рецепція', { role: 'reception', branch })
    admitted.set(branch, { kiosk: kiosk.token, reception, clerks, tablets })
  }
  const deciding: string[] = []
  for (let number = 1; number <= officials; number++)
    deciding.push(await admit(`Посадова особа ${number}`, { role: 'official' }))
  return {
    branches: admitted,
    manager: await admit('Керівниця', { role: 'manager' }),
    officials: deciding,
  }
}
