import type { RoleHeld, Workplace } from '@transparent-office/contract'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../database/open.ts'
import { branchQuery, type BranchRow } from '../network/index.ts'
import {
  arrayOf,
  bool,
  integer,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import { hashToken, makeToken } from '../../acts/index.ts'

type Db = Database | Tx

const workplaceRow = {
  id: text,
  number: integer,
  kind: text,
  branch: text,
  hall: text,
  clerkId: orNull(uuid),
  clerkName: orNull(text),
  letters: arrayOf(text),
}

const showWorkplace = (row: RowOf<typeof workplaceRow>): Workplace => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  branch: row.branch,
  hall: row.hall,
  letters: row.letters,
  ...(row.clerkId && { clerk: { id: row.clerkId, name: row.clerkName! } }),
})

const workplaceQuery = sql`
  select w.id, w.number, w.kind, w.branch_id as branch, w.hall_id as hall, w.clerk_id as "clerkId", s.name as "clerkName",
    coalesce((select array_agg(p.letter order by p.rank, p.letter) from line_pools p
      where p.office_id = w.office_id and p.branch_id = w.branch_id and p.pool_id = w.pool_id), '{}') as letters
  from workplaces w left join staff s on s.office_id = w.office_id and s.id = w.clerk_id`

export async function listWorkplaces(db: Db, office: string, branch: string): Promise<Workplace[]> {
  const { rows } = await returns(workplaceRow)`
    ${workplaceQuery} where w.office_id = ${office} and w.branch_id = ${branch} order by w.number`.execute(
    db,
  )
  return rows.map(showWorkplace)
}

export async function findWorkplace(
  db: Db,
  office: string,
  id: string,
): Promise<Workplace | undefined> {
  const { rows } = await returns(workplaceRow)`
    ${workplaceQuery} where w.office_id = ${office} and w.id = ${id}`.execute(db)
  return rows[0] && showWorkplace(rows[0])
}

export async function findWorkplaceOf(
  db: Db,
  office: string,
  clerk: string,
): Promise<Workplace | undefined> {
  const { rows } = await returns(workplaceRow)`
    ${workplaceQuery} where w.office_id = ${office} and w.clerk_id = ${clerk}`.execute(db)
  return rows[0] && showWorkplace(rows[0])
}

/** Writes the workplaces of a pool. */
export async function putWorkplaces(
  db: Db,
  office: string,
  of: { branch: string; hall: string; pool: string; kind: string; numbers: readonly number[] },
): Promise<void> {
  await sql`
    insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number, kind)
    select ${office}, ${of.branch} || '-desk-' || number, ${of.branch}, ${of.hall}, ${of.pool}, number, ${of.kind}
    from unnest(${[...of.numbers]}::int[]) as number`.execute(db)
}

/** The branch a workplace belongs to. */
export async function findBranchOfWorkplace(
  db: Db,
  office: string,
  workplace: string,
): Promise<BranchRow | undefined> {
  const branch = sql`(
    select branch_id from workplaces where office_id = ${office} and id = ${workplace})`
  const { rows } = await branchQuery(office, branch).execute(db)
  return rows[0]
}

/** Locks a workplace: who calls, sits down or leaves there does so one after the other. */
export async function lockWorkplace(
  db: Db,
  office: string,
  workplace: string,
): Promise<Workplace | undefined> {
  const { rows } = await returns(workplaceRow)`
    ${workplaceQuery} where w.office_id = ${office} and w.id = ${workplace} for update of w`.execute(
    db,
  )
  return rows[0] && showWorkplace(rows[0])
}

/** Locks a clerk, so that he opens one workplace at a time. Whether he still works here. */
export async function lockClerk(db: Db, office: string, clerk: string): Promise<boolean> {
  const { rows } = await returns({ active: bool })`
    select active from staff where office_id = ${office} and id = ${clerk} for no key update`.execute(
    db,
  )
  return rows[0]?.active ?? false
}

/** Seats a clerk, unless somebody else sits there. The clerk's former workplace becomes free. */
export async function seatClerk(
  db: Db,
  office: string,
  workplace: string,
  clerk: string,
): Promise<boolean> {
  await sql`
    update workplaces set clerk_id = null, opened_at = null
    where office_id = ${office} and clerk_id = ${clerk} and id <> ${workplace}`.execute(db)
  const { rows } = await sql`
    update workplaces set clerk_id = ${clerk}, opened_at = office_now()
    where office_id = ${office} and id = ${workplace} and (clerk_id is null or clerk_id = ${clerk})
    returning id`.execute(db)
  return rows.length > 0
}

export async function unseatClerk(
  db: Db,
  office: string,
  workplace: string,
  clerk: string,
): Promise<boolean> {
  const { rows } = await sql`
    update workplaces set clerk_id = null, opened_at = null
    where office_id = ${office} and id = ${workplace} and clerk_id = ${clerk}
    returning id`.execute(db)
  return rows.length > 0
}

/** Adds a member of staff. Returns the token, which is shown once and kept only as a hash. */
export async function addStaff(
  db: Db,
  office: string,
  name: string,
  roles: readonly RoleHeld[],
  skills: readonly string[] | null = null,
): Promise<{ id: string; token: string }> {
  const id = newId()
  const token = makeToken('tos')
  await sql`
    insert into staff (id, office_id, name, token_hash, skills)
    values (${id}, ${office}, ${name}, ${hashToken(token)}, ${skills && JSON.stringify(skills)}::jsonb)`.execute(
    db,
  )
  for (const { role, branch, agency } of roles)
    await sql`
      insert into staff_roles (office_id, staff_id, role, branch_id, agency_id)
      values (${office}, ${id}, ${role}, ${branch ?? null}, ${agency ?? null})`.execute(db)
  return { id, token }
}

/** Adds a screen of the office. Returns the token, which is shown once and kept only as a hash. */
export async function addDevice(
  db: Db,
  office: string,
  device: { kind: string; branch: string; title: string; hall?: string; workplace?: string },
): Promise<{ id: string; token: string }> {
  const id = newId()
  const token = makeToken('tod')
  await sql`
    insert into devices (id, office_id, branch_id, kind, title, hall_id, workplace_id, token_hash)
    values (${id}, ${office}, ${device.branch}, ${device.kind}, ${device.title}, ${device.hall ?? null},
      ${device.workplace ?? null}, ${hashToken(token)})`.execute(db)
  return { id, token }
}
