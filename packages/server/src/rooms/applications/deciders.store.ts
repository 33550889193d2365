import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { integer, returns, text, uuid } from '../../database/returns.ts'
import { isIn } from './applications.store.ts'
import type { Candidate } from './assign-official.ts'
import { statesBefore, statesIn } from './steps.ts'

type Db = Database | Tx

/** Numbers of the forwarded applications for which somebody is there who took no part in them. */
export async function listAssignable(db: Db, office: string): Promise<string[]> {
  const { rows } = await returns({ number: text })`
    select a.number from applications a
    where a.office_id = ${office} and ${isIn(statesBefore('in-review'))} and exists (
      select from staff s join staff_roles r on r.office_id = s.office_id and r.staff_id = s.id
      where s.office_id = a.office_id and s.active and r.role in ('official', 'manager')
        and coalesce(r.agency_id, a.agency_id) = a.agency_id
        and coalesce(r.branch_id, a.branch_id) = a.branch_id
        and not exists (
          select from application_participants p
          where p.office_id = a.office_id and p.number = a.number and p.staff_id = s.id))
    order by a.number`.execute(db)
  return rows.map(({ number }) => number)
}

/** Numbers of applications that somebody who left has to decide. */
export async function listOfLeft(db: Db, office: string): Promise<string[]> {
  const { rows } = await returns({ number: text })`
    select a.number from applications a join staff s on s.office_id = a.office_id and s.id = a.official_id
    where a.office_id = ${office} and ${isIn(statesIn('mine'))} and not s.active order by a.number`.execute(
    db,
  )
  return rows.map(({ number }) => number)
}

/** Gives an application that is under review to another official. */
export async function giveTo(
  db: Db,
  office: string,
  number: string,
  official: string,
): Promise<void> {
  await sql`
    update applications set official_id = ${official}
    where office_id = ${office} and number = ${number}`.execute(db)
}

export async function listParticipants(db: Db, office: string, number: string): Promise<string[]> {
  const { rows } = await returns({ staffId: uuid })`
    select staff_id as "staffId" from application_participants
    where office_id = ${office} and number = ${number}`.execute(db)
  return rows.map(({ staffId }) => staffId)
}

/** Who may decide matters of an agency and branch in a role, with the applications already theirs. */
export async function listCandidates(
  db: Db,
  office: string,
  role: 'official' | 'manager',
  { agency, branch }: { agency: string; branch: string },
): Promise<Candidate[]> {
  const { rows } = await returns({ id: uuid, name: text, load: integer })`
    select s.id, s.name,
      (select count(*)::int from applications a where a.office_id = s.office_id and a.official_id = s.id and ${isIn(statesIn('mine'))}) as load
    from staff s
    where s.office_id = ${office} and s.active and exists (
      select from staff_roles r
      where r.office_id = s.office_id and r.staff_id = s.id and r.role = ${role} and coalesce(r.agency_id, ${agency}) = ${agency}
        and coalesce(r.branch_id, ${branch}) = ${branch})`.execute(db)
  return rows
}

/** Name of a member of staff. */
export async function findStaffName(db: Db, office: string, id: string): Promise<string> {
  const { rows } = await returns({
    name: text,
  })`select name from staff where office_id = ${office} and id = ${id}`.execute(db)
  return rows[0]?.name ?? ''
}
