import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { OfficeRow } from '../../http/act.ts'
import type { CityFile } from './city-file.ts'

type Branch = CityFile['branches'][number]

/** Whether the database has an office already. */
export async function hasOffice(db: Database): Promise<boolean> {
  const { rows } = await sql`select from offices limit 1`.execute(db)
  return rows.length > 0
}

export async function putOffice(tx: Tx, office: OfficeRow): Promise<void> {
  await sql`
    insert into offices (id, title, time_zone, demonstration, languages, reception)
    values (${office.id}, ${JSON.stringify(office.title)}::jsonb, ${office.timeZone}, ${office.demonstration},
      ${JSON.stringify(office.languages)}::jsonb, ${JSON.stringify(office.reception)}::jsonb)`.execute(
    tx,
  )
}

/** Writes a branch with halls, hours, pools, workplaces, lines and timetable. */
export async function putBranch(
  tx: Tx,
  office: string,
  position: number,
  branch: Branch,
  lines: CityFile['lines'],
): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value)
  await sql`
    insert into branches (office_id, id, code, position, title, address, location, amenities, shelter)
    values (${office}, ${branch.id}, ${branch.code}, ${position}, ${json(branch.title)}::jsonb,
      ${json(branch.address)}::jsonb, ${json(branch.location)}::jsonb, ${json(branch.amenities)}::jsonb,
      ${json(branch.shelter)}::jsonb)`.execute(tx)
  for (const { weekdays, from, to } of branch.hours)
    await sql`
      insert into opening_hours (office_id, branch_id, weekday, opens, closes)
      select ${office}, ${branch.id}, day, ${from}, ${to} from unnest(${[...weekdays]}::int[]) as day`.execute(
      tx,
    )
  for (const [at, hall] of branch.halls.entries())
    await sql`
      insert into halls (office_id, branch_id, id, position, title, floor, way)
      values (${office}, ${branch.id}, ${hall.id}, ${at}, ${json(hall.title)}::jsonb, ${hall.floor}, ${json(hall.way)}::jsonb)`.execute(
      tx,
    )
  for (const pool of branch.pools) {
    await sql`
      insert into pools (office_id, id, branch_id, hall_id) values (${office}, ${pool.id}, ${branch.id}, ${pool.hall})`.execute(
      tx,
    )
    for (const number of pool.desks)
      await sql`
        insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number)
        values (${office}, ${`${branch.id}-desk-${number}`}, ${branch.id}, ${pool.hall}, ${pool.id}, ${number})`.execute(
        tx,
      )
    for (const letter of pool.letters) {
      await sql`
        insert into lines (office_id, branch_id, letter, title, hall_id)
        values (${office}, ${branch.id}, ${letter}, ${json(lines[letter])}::jsonb, ${pool.hall})`.execute(
        tx,
      )
      await sql`
        insert into line_pools (office_id, branch_id, letter, pool_id, rank)
        values (${office}, ${branch.id}, ${letter}, ${pool.id}, 1)`.execute(tx)
    }
    await sql`
      insert into timetables (office_id, pool_id, weekday, opens, closes, desks)
      select ${office}, ${pool.id}, weekday, opens, closes, ${pool.desks.length}
      from opening_hours where office_id = ${office} and branch_id = ${branch.id}`.execute(tx)
  }
}
