import type { Device, RoleHeld } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import { hashToken } from '../../acts/index.ts'

type Db = Database | Tx

const memberRow = {
  id: uuid,
  name: text,
  skills: orNull(json<string[]>()),
  generation: integer,
  lastSeenAt: orNull(instant),
  withdrawnAt: orNull(instant),
  workplace: orNull(text),
  roles: json<readonly RoleHeld[]>(),
}

/** A member of staff as kept. */
export type MemberRow = RowOf<typeof memberRow>

const memberQuery = sql`
  select s.id, s.name, s.skills, s.generation, s.last_seen_at as "lastSeenAt",
    s.withdrawn_at as "withdrawnAt", w.id as workplace,
    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
       'role', r.role, 'branch', r.branch_id, 'agency', r.agency_id))
       order by r.role, r.branch_id, r.agency_id), '[]')
     from staff_roles r where r.office_id = s.office_id and r.staff_id = s.id) as roles
  from staff s left join workplaces w on w.office_id = s.office_id and w.clerk_id = s.id`

/** The staff of an office, by name: who works there, or who has left. */
export async function listMemberRows(
  db: Db,
  office: string,
  withdrawn: boolean,
): Promise<MemberRow[]> {
  const { rows } = await returns(memberRow)`
    ${memberQuery} where s.office_id = ${office} and s.active <> ${withdrawn}
    order by s.name collate ukrainian, s.id`.execute(db)
  return rows
}

export async function findMemberRow(
  db: Db,
  office: string,
  id: string,
): Promise<MemberRow | undefined> {
  const { rows } = await returns(
    memberRow,
  )`${memberQuery} where s.office_id = ${office} and s.id = ${id}`.execute(db)
  return rows[0]
}

/** Names of members of staff by their ids; also of those who left. */
export async function listNames(
  db: Db,
  office: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await returns({ id: uuid, name: text })`
    select id, name from staff where office_id = ${office} and id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Locks who runs the office and one member more: of managers that withdraw each other one stays. */
export async function lockMembers(db: Db, office: string, id: string): Promise<void> {
  await sql`
    select from staff s
    where s.office_id = ${office} and (s.id = ${id} or exists (
      select from staff_roles r where r.office_id = s.office_id and r.staff_id = s.id and r.role = 'manager'))
    order by s.id for no key update`.execute(db)
}

/** The roles of managers, but one, who work now. */
export async function listOtherManagers(db: Db, office: string, but: string): Promise<RoleHeld[]> {
  const { rows } = await returns({ role: json<RoleHeld>() })`
    select jsonb_strip_nulls(jsonb_build_object(
      'role', r.role, 'branch', r.branch_id, 'agency', r.agency_id)) as role
    from staff s join staff_roles r on r.office_id = s.office_id and r.staff_id = s.id
    where s.office_id = ${office} and s.active and s.id <> ${but} and r.role = 'manager'`.execute(
    db,
  )
  return rows.map(({ role }) => role)
}

/** Puts a member in, with a token that follows from the secret key of this number. */
export async function putMember(
  db: Db,
  office: string,
  { id, name, token, key }: { id: string; name: string; token: string; key: number },
): Promise<void> {
  await sql`
    insert into staff (id, office_id, name, token_hash, key)
    values (${id}, ${office}, ${name}, ${hashToken(token)}, ${key})`.execute(db)
}

/** Writes down name, roles and skills of a member. */
export async function changeMemberRow(
  db: Db,
  office: string,
  id: string,
  {
    name,
    roles,
    skills,
  }: {
    name: string
    roles: readonly RoleHeld[]
    skills: readonly string[] | null
  },
): Promise<void> {
  await sql`
    update staff set name = ${name}, skills = ${skills && JSON.stringify(skills)}::jsonb
    where office_id = ${office} and id = ${id}`.execute(db)
  await sql`delete from staff_roles where office_id = ${office} and staff_id = ${id}`.execute(db)
  await sql`
    insert into staff_roles (office_id, staff_id, role, branch_id, agency_id)
    select ${office}, ${id}, r->>'role', r->>'branch', r->>'agency'
    from jsonb_array_elements(${JSON.stringify(roles)}::jsonb) as r`.execute(db)
}

/** Takes a clerk from a workplace that is locked. */
export async function leaveWorkplace(db: Db, office: string, workplace: string): Promise<void> {
  await sql`
    update workplaces set clerk_id = null, opened_at = null
    where office_id = ${office} and id = ${workplace}`.execute(db)
}

const deviceRow = {
  id: uuid,
  kind: text,
  title: text,
  branch: text,
  hall: orNull(text),
  workplace: orNull(text),
  generation: integer,
  lastSeenAt: orNull(instant),
  withdrawnAt: orNull(instant),
}

/** A screen as kept. */
export type DeviceRow = RowOf<typeof deviceRow>

const deviceQuery = sql`
  select id, kind, title, branch_id as branch, hall_id as hall, workplace_id as workplace, generation,
    last_seen_at as "lastSeenAt", withdrawn_at as "withdrawnAt"
  from devices`

/** The screens of an office, by branch and title. */
export async function listDeviceRows(
  db: Db,
  office: string,
  withdrawn: boolean,
): Promise<DeviceRow[]> {
  const { rows } = await returns(deviceRow)`
    ${deviceQuery} where office_id = ${office} and active <> ${withdrawn}
    order by branch_id, title collate ukrainian, id`.execute(db)
  return rows
}

/** A screen, locked. */
export async function takeDeviceRow(
  db: Db,
  office: string,
  id: string,
): Promise<DeviceRow | undefined> {
  const { rows } = await returns(
    deviceRow,
  )`${deviceQuery} where office_id = ${office} and id = ${id} for update`.execute(db)
  return rows[0]
}

export async function putDevice(
  db: Db,
  office: string,
  {
    id,
    kind,
    title,
    branch,
    hall,
    workplace,
    key,
  }: Omit<Device, 'lastSeenAt' | 'withdrawnAt'> & { key: number },
  token: string,
): Promise<void> {
  await sql`
    insert into devices (id, office_id, branch_id, kind, title, hall_id, workplace_id, token_hash, key)
    values (${id}, ${office}, ${branch}, ${kind}, ${title}, ${hall ?? null}, ${workplace ?? null},
      ${hashToken(token)}, ${key})`.execute(db)
}
