import type { RoleHeld } from '@transparent-office/contract'
import { sql } from 'kysely'
import { type FindHolder, hashToken } from '../../acts/index.ts'
import { json, orNull, returns, text, uuid } from '../../database/returns.ts'

/** Whether a token still holds. */
const holds = (idleDays: number | undefined) => sql`
  /* guard ended-token */ active and token_ended_at is null and /* end guard */ ${
    idleDays === undefined
      ? sql`true`
      : sql`greatest(token_since, last_seen_at) > office_now() - make_interval(days => ${idleDays}::int)`
  }`

/** Finds the member of staff a token was given to. Nothing, when nobody used it for longer than the settings allow. */
export const findStaffCaller: FindHolder = async ({ db, settings }, office, token) => {
  const { rows } = await returns({
    id: uuid,
    name: text,
    skills: orNull(json<string[]>()),
    roles: json<RoleHeld[]>(),
  })`
    select s.id, s.name, s.skills,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'role', r.role, 'branch', r.branch_id, 'agency', r.agency_id))), '[]')
       from staff_roles r where r.office_id = s.office_id and r.staff_id = s.id) as roles
    from staff s
    where s.token_hash = ${hashToken(token)} and s.office_id = ${office} and ${holds(settings.idleDays.staff)}`.execute(
    db,
  )
  return rows[0] && { kind: 'staff', ...rows[0] }
}

/** Finds the screen a token was given to. Nothing, when it was not seen for longer than the settings allow. */
export const findDeviceCaller: FindHolder = async ({ db, settings }, office, token) => {
  const { rows } = await returns({
    id: uuid,
    device: text,
    title: text,
    branch: text,
    hall: orNull(text),
    workplace: orNull(text),
  })`
    select id, kind as device, title, branch_id as branch, hall_id as hall, workplace_id as workplace
    from devices
    where token_hash = ${hashToken(token)} and office_id = ${office} and ${holds(settings.idleDays.device)}`.execute(
    db,
  )
  return rows[0] && { kind: 'device', ...rows[0] }
}
