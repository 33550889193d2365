import {
  whoMay,
  type Caller as CallerKind,
  type OperationName,
  type Role,
  type RoleHeld,
} from '@transparent-office/contract'
import type { ActDependencies } from './dependencies.ts'

/** Who asks the office to act. */
export type Caller =
  | { readonly kind: 'anyone' }
  /** Who holds the access code of a visit or an application. */
  | { readonly kind: 'code'; readonly code: string }
  /** Who signed in for himself, or proved a contact. */
  | { readonly kind: 'person'; readonly id: string }
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
  /** The office, by itself. */
  | { readonly kind: 'office' }
  /** Who works at the server's terminal, by the operating system's user, and why. */
  | { readonly kind: 'command'; readonly id: string; readonly why: string }

export type Staff = Extract<Caller, { kind: 'staff' }>
export type Device = Extract<Caller, { kind: 'device' }>

/** The member of staff who calls. An act that only staff may call can rely on there being one. */
export function staffOf({ caller }: { readonly caller: Caller }): Staff {
  if (caller.kind !== 'staff')
    throw new TypeError(`a member of staff was needed, not ${caller.kind}`)
  return caller
}

/** Whose a thing is: a person's, or to be done by one member of staff. */
export type Owner = { readonly person: string | null } | { readonly staff: string | null }

/** Whether a thing is a caller's own. */
export const isOwnedBy = (owner: Owner, caller: Caller): boolean =>
  'person' in owner
    ? caller.kind === 'person' && caller.id === owner.person
    : caller.kind === 'staff' && caller.id === owner.staff

/** Finds who holds a token of one kind; nothing, when it is not a valid one of this office. */
export type FindHolder = (
  dependencies: Pick<ActDependencies, 'db' | 'settings'>,
  office: string,
  token: string,
) => Promise<Caller | undefined>

/** How the holder of a token is found, by what its kind begins with: `tos_`. */
export type TokenHolders = Readonly<Record<string, FindHolder>>

/** Finds who calls with a token. Nothing, when no such token is valid in this office. */
export async function findCaller(
  dependencies: Pick<ActDependencies, 'db' | 'settings'> & { readonly tokenHolders: TokenHolders },
  office: string,
  token: string | undefined,
): Promise<Caller | undefined> {
  if (token === undefined) return { kind: 'anyone' }
  const findHolder = dependencies.tokenHolders[token.slice(0, 4)]
  if (findHolder) return findHolder(dependencies, office, token)
  const code = token.replace(/^toc_/i, '')
  return /^[^_]{16,40}$/u.test(code) ? { kind: 'code', code } : undefined
}

/** The roles with which a caller may do this; none for others than staff. */
export const rolesFor = (name: OperationName, caller: Caller): readonly RoleHeld[] =>
  caller.kind === 'staff' ? caller.roles.filter(({ role }) => whoMay[name].includes(role)) : []

/** The roles of who acts in the house, past the table {@link whoMay}. */
export const houseRoles: readonly RoleHeld[] = [{ role: 'manager' satisfies Role }]

/** Whether the table {@link whoMay} lets this caller do this at all. */
export function mayCall(name: OperationName, caller: Caller): boolean {
  const row: readonly CallerKind[] = whoMay[name]
  /* guard who-may-call */ if (row.includes('anyone')) return true /* end guard */
  if (caller.kind === 'code') return row.includes('code')
  if (caller.kind === 'device') return row.includes(caller.device as CallerKind)
  return rolesFor(name, caller).length > 0
}
