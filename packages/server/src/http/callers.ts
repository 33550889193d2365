import { createHash, randomBytes } from 'node:crypto'
import {
  whoMay,
  type Caller as CallerKind,
  type OperationName,
  type RoleHeld,
} from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import type { Settings } from '../settings.ts'

/** Who calls, as far as the token says. */
export type Caller =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'code'; readonly code: string }
  | {
      readonly kind: 'device'
      readonly id: string
      readonly device: string
      readonly title: string
      readonly branch: string
      readonly hall: string | null
      readonly workplace: string | null
    }
  | {
      readonly kind: 'staff'
      readonly id: string
      readonly name: string
      readonly roles: readonly RoleHeld[]
      /** Services the clerk is skilled for; null: all. */
      readonly skills: readonly string[] | null
    }

export type Staff = Extract<Caller, { kind: 'staff' }>
export type Device = Extract<Caller, { kind: 'device' }>

/** Makes a token that says its kind: `tos_` staff, `tod_` device. Shown once; the office keeps its hash. */
export const makeToken = (kind: 'tos' | 'tod'): string =>
  `${kind}_${randomBytes(24).toString('base64url')}`

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Finds who holds a token. Nothing, when it is not a valid one of this office, or nobody used it for longer
 * than the settings allow.
 */
export async function findCaller(
  { db, settings: { idleDays } }: { readonly db: Database; readonly settings: Settings },
  office: string,
  token: string | undefined,
): Promise<Caller | undefined> {
  if (token === undefined) return { kind: 'anyone' }
  if (token.startsWith('tos_')) return findStaff(db, office, token, idleDays.staff)
  if (token.startsWith('tod_')) return findDevice(db, office, token, idleDays.device)
  const code = token.replace(/^toc_/i, '')
  return /^[^_]{16,40}$/u.test(code) ? { kind: 'code', code } : undefined
}

/** Whether a token still holds. */
const holds = (idleDays: number | undefined) => sql`
  /* guard ended-token */ active and token_ended_at is null and /* end guard */ ${
    idleDays === undefined
      ? sql`true`
      : sql`greatest(token_since, last_seen_at) > office_now() - make_interval(days => ${idleDays}::int)`
  }`

async function findStaff(
  db: Database,
  office: string,
  token: string,
  idleDays: number | undefined,
): Promise<Staff | undefined> {
  const { rows } = await sql<{
    id: string
    name: string
    skills: string[] | null
    roles: RoleHeld[]
  }>`
    select s.id, s.name, s.skills,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
         'role', r.role, 'branch', r.branch_id, 'agency', r.agency_id))), '[]')
       from staff_roles r where r.staff_id = s.id) as roles
    from staff s
    where s.token_hash = ${hashToken(token)} and s.office_id = ${office} and ${holds(idleDays)}`.execute(
    db,
  )
  return rows[0] && { kind: 'staff', ...rows[0] }
}

async function findDevice(
  db: Database,
  office: string,
  token: string,
  idleDays: number | undefined,
): Promise<Device | undefined> {
  const { rows } = await sql<Omit<Device, 'kind'>>`
    select id, kind as device, title, branch_id as branch, hall_id as hall, workplace_id as workplace
    from devices
    where token_hash = ${hashToken(token)} and office_id = ${office} and ${holds(idleDays)}`.execute(
    db,
  )
  return rows[0] && { kind: 'device', ...rows[0] }
}

/** The roles with which a caller may do this; none for others than staff. */
export const rolesFor = (name: OperationName, caller: Caller): readonly RoleHeld[] =>
  caller.kind === 'staff' ? caller.roles.filter(({ role }) => whoMay[name].includes(role)) : []

/** Whether the table {@link whoMay} lets this caller do this at all. */
export function mayCall(name: OperationName, caller: Caller): boolean {
  const row: readonly CallerKind[] = whoMay[name]
  /* guard who-may-call */ if (row.includes('anyone')) return true /* end guard */
  if (caller.kind === 'code') return row.includes('code')
  if (caller.kind === 'device') return row.includes(caller.device as CallerKind)
  return rolesFor(name, caller).length > 0
}
