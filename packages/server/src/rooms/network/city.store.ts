import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { OfficeRow } from '../../acts/index.ts'
import type { CityFile } from './city-file.ts'
import { readDesks } from './desk-numbers.ts'

type Branch = CityFile['branches'][number]

/** Whether the database has an office already. */
export async function hasOffice(db: Database | Tx): Promise<boolean> {
  const { rows } = await sql`select from offices limit 1`.execute(db)
  return rows.length > 0
}

export async function putOffice(
  tx: Tx,
  office: OfficeRow & Pick<CityFile['office'], 'holidays'>,
): Promise<void> {
  await sql`
    insert into offices (id, title, time_zone, demonstration, languages, reception, holidays)
    values (${office.id}, ${JSON.stringify(office.title)}::jsonb, ${office.timeZone}, ${office.demonstration},
      ${JSON.stringify(office.languages)}::jsonb, ${JSON.stringify(office.reception)}::jsonb, ${office.holidays ?? null})`.execute(
    tx,
  )
}

/** Writes a branch with halls, hours, pools, lines and timetable. */
export async function putBranch(
  tx: Tx,
  office: string,
  position: number,
  branch: Branch,
  lines: CityFile['lines'],
): Promise<void> {
  const json = (value: unknown) => JSON.stringify(value)
  await sql`
    insert into branches (office_id, id, code, position, title, address, phone, location, amenities, shelter,
      walk_minutes, last_intake, carries_over)
    values (${office}, ${branch.id}, ${branch.code}, ${position}, ${json(branch.title)}::jsonb,
      ${json(branch.address)}::jsonb, ${branch.phone ?? null}, ${json(branch.location)}::jsonb, ${json(branch.amenities)}::jsonb,
      ${json(branch.shelter)}::jsonb, ${branch.walkMinutes ?? 5}, ${branch.lastIntake ?? 0}, ${branch.carriesOver ?? false})`.execute(
    tx,
  )
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
  // The pool that serves fewer letters is the more specialised one.
  const bySpecialty = [...branch.pools].sort((a, b) => a.letters.length - b.letters.length)
  for (const pool of branch.pools) {
    const desks = readDesks(pool.desks)
    await sql`
      insert into pools (office_id, id, branch_id, hall_id, step_minutes, shares, release)
      values (${office}, ${pool.id}, ${branch.id}, ${pool.hall}, ${pool.step ?? 5},
        ${pool.shares ? json(pool.shares) : null}::jsonb, ${json(pool.release ?? [])}::jsonb)`.execute(
      tx,
    )
    for (const letter of new Set(pool.letters)) {
      await sql`
        insert into lines (office_id, branch_id, letter, title, hall_id, daily_quota)
        values (${office}, ${branch.id}, ${letter}, ${json(lines[letter])}::jsonb, ${pool.hall}, ${branch.quotas?.[letter] ?? null})
        on conflict do nothing`.execute(tx)
      await sql`
        insert into line_pools (office_id, branch_id, letter, pool_id, rank)
        values (${office}, ${branch.id}, ${letter}, ${pool.id}, ${bySpecialty.indexOf(pool) + 1})`.execute(
        tx,
      )
    }
    await sql`
      insert into timetables (office_id, pool_id, weekday, opens, closes, desks)
      select ${office}, ${pool.id}, weekday, opens, closes, ${desks.length}
      from opening_hours where office_id = ${office} and branch_id = ${branch.id}`.execute(tx)
  }
}
