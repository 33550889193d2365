import type { Applicant, Language, PaperTicked } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  as,
  bool,
  day,
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import type { TermEnd } from '../clocks/index.ts'
import { lastStates, statesIn, type State, type WaitingList } from './steps.ts'

type Db = Database | Tx

/** One of these states, written, not bound, so that it finds the index made for it. */
export const isIn = (states: readonly State[]) =>
  sql`a.state in (${sql.join(states.map((state) => sql.lit(state)))})`

const applicationRow = {
  number: text,
  branchId: text,
  serviceId: text,
  serviceVersion: integer,
  agencyId: text,
  state: as<State>(text),
  generation: integer,
  /** Number of the secret key its code is made with. */
  key: integer,
  registeredAt: instant,
  /** The end of its clock: a day, and of a term in hours the time. */
  decisionBy: orNull(day),
  decisionByAt: orNull(text),
  officialId: orNull(uuid),
}

/** An application as it is kept. */
export type ApplicationRow = RowOf<typeof applicationRow>

const columns = sql`
  a.number, a.branch_id as "branchId", a.service_id as "serviceId", a.service_version as "serviceVersion",
  a.agency_id as "agencyId", a.state, a.generation, a.key, a.registered_at as "registeredAt",
  a.decision_by as "decisionBy", a.decision_by_at as "decisionByAt", a.official_id as "officialId"`

export async function findApplicationRow(
  db: Db,
  office: string,
  number: string,
  lock = false,
): Promise<ApplicationRow | undefined> {
  const { rows } = await returns(applicationRow)`
    select ${columns} from applications a where a.office_id = ${office} and a.number = ${number}
    ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

/** Takes the next number of a branch in a year: unique, without a gap. */
export async function takeNumber(
  db: Db,
  office: string,
  branch: string,
  year: number,
): Promise<string> {
  const { rows } = await returns({ number: text })`
    with numbered as (
      insert into application_numbers as n (office_id, branch_id, year, last) values (${office}, ${branch}, ${year}, 1)
      on conflict (office_id, branch_id, year) do update set last = n.last + 1
      returning last
    )
    select ${year}::int || '-' || lpad(b.code::text, 2, '0') || '-' || lpad(last::text, 6, '0') as number
    from numbered, branches b where b.office_id = ${office} and b.id = ${branch}`.execute(db)
  return rows[0]!.number
}

/** The applications taken in with a ticket, in their order. */
export async function listTakenIn(
  db: Db,
  office: string,
  ticket: string,
): Promise<{ number: string; service: string }[]> {
  const { rows } = await returns({ number: text, service: text })`
    select number, service_id as service from applications
    where office_id = ${office} and ticket_id = ${ticket} order by number`.execute(db)
  return rows
}

const applicationOfPerson = {
  number: text,
  state: as<State>(text),
  decisionBy: orNull(day),
  decisionByAt: orNull(text),
  ticketId: orNull(uuid),
  registeredAt: instant,
  title: json<Record<string, string>>(),
  name: text,
  phone: orNull(text),
  hasEmail: bool,
}

/** An application of somebody whom reception looks for. */
export type ApplicationOfPerson = RowOf<typeof applicationOfPerson>

/** Applications filed at a branch with their people, newest first. */
export async function listApplicationsOfPeople(
  db: Db,
  office: string,
  branch: string,
  numbers: readonly string[],
): Promise<ApplicationOfPerson[]> {
  const { rows } = await returns(applicationOfPerson)`
    select a.number, a.state, a.decision_by as "decisionBy", a.decision_by_at as "decisionByAt",
      a.ticket_id as "ticketId", a.registered_at as "registeredAt", s.card->'title' as title, p.name, p.phone,
      p.email is not null as "hasEmail"
    from applications a join applicants p on p.office_id = a.office_id and p.number = a.number
    join services s on s.office_id = a.office_id and s.id = a.service_id and s.version = a.service_version
    where a.office_id = ${office} and a.number = any(${[...numbers]}::text[]) and a.branch_id = ${branch}
    order by a.number desc`.execute(db)
  return rows
}

/** Which of these applications came to their last state before a moment. */
export async function listEndedBefore(
  db: Db,
  office: string,
  numbers: readonly string[],
  before: Date,
): Promise<string[]> {
  const { rows } = await returns({ number: text })`
    select a.number from applications a where a.office_id = ${office} and a.number = any(${[...numbers]}::text[])
      and ${isIn(lastStates)} and a.changed_at <= ${before}`.execute(db)
  return rows.map(({ number }) => number)
}

/** An application to be written. */
export interface NewApplication {
  readonly number: string
  readonly branch: string
  readonly service: string
  readonly version: number
  readonly agency: string
  readonly ticket: string
  readonly now: Date
  readonly applicant: {
    name: string
    phone: string | null
    email: string | null
    language: Language
  }
  readonly papers: readonly PaperTicked[]
  readonly clerk: string
  /** Number of the secret key its code is made with. */
  readonly key: number
}

export async function putApplication(
  db: Db,
  office: string,
  a: NewApplication,
  state: State,
): Promise<void> {
  await sql`
    insert into applications (office_id, number, branch_id, service_id, service_version, agency_id, ticket_id, state,
      registered_at, changed_at, key)
    values (${office}, ${a.number}, ${a.branch}, ${a.service}, ${a.version}, ${a.agency}, ${a.ticket}, ${state},
      ${a.now}, ${a.now}, ${a.key})`.execute(db)
  await sql`
    insert into applicants (office_id, number, name, phone, email, language)
    values (${office}, ${a.number}, ${a.applicant.name}, ${a.applicant.phone}, ${a.applicant.email},
      ${a.applicant.language})`.execute(db)
  await sql`
    insert into application_participants (office_id, number, staff_id, part)
    values (${office}, ${a.number}, ${a.clerk}, 'took-in')`.execute(db)
  await sql`
    insert into application_papers (office_id, number, position, document_id, state)
    select ${office}, ${a.number}, position, p->>'document', p->>'state'
    from jsonb_array_elements(${JSON.stringify(a.papers)}::jsonb) with ordinality as papers(p, position)`.execute(
    db,
  )
}

/** Keeps the end of an application's clock; nothing while nobody can say it. */
export async function setTermEnd(
  db: Db,
  office: string,
  number: string,
  end: TermEnd | undefined,
): Promise<void> {
  await sql`
    update applications set decision_by = ${end?.on ?? null}, decision_by_at = ${end?.at ?? null}
    where office_id = ${office} and number = ${number}`.execute(db)
}

/** Where a step was taken, as the citizen may know it. */
export interface StepPlace {
  readonly place?: Record<string, string> | undefined
  readonly desk?: number | undefined
}

/** Writes a step into the timeline. */
export async function putStep(
  db: Db,
  office: string,
  number: string,
  step: { state: State; at: Date; by: string; byId: string | null } & StepPlace,
): Promise<void> {
  await sql`
    insert into application_steps (office_id, number, state, at, by_kind, by_id, place, desk)
    values (${office}, ${number}, ${step.state}, ${step.at}, ${step.by}, ${step.byId},
      ${step.place ? JSON.stringify(step.place) : null}::jsonb, ${step.desk ?? null})`.execute(db)
}

/** Moves an application from one state to another. False: it is not in the first any more. */
export async function moveState(
  db: Db,
  office: string,
  number: string,
  { from, to, at, official }: { from: State; to: State; at: Date; official?: string | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    update applications set state = ${to}, changed_at = ${at}, official_id = coalesce(${official ?? null}, official_id)
    where office_id = ${office} and number = ${number} and state = ${from} returning number`.execute(
    db,
  )
  return rows.length > 0
}

const stepRow = {
  state: text,
  at: instant,
  place: orNull(json<Record<string, string>>()),
  desk: orNull(integer),
}

export type StepRow = RowOf<typeof stepRow>

export async function listSteps(db: Db, office: string, number: string): Promise<StepRow[]> {
  const { rows } = await returns(stepRow)`
    select state, at, place, desk from application_steps
    where office_id = ${office} and number = ${number} order by id`.execute(db)
  return rows
}

export async function findApplicant(db: Db, office: string, number: string): Promise<Applicant> {
  const { rows } = await returns({ applicant: json<Applicant>() })`
    select jsonb_strip_nulls(jsonb_build_object('name', name, 'phone', phone, 'email', email)) as applicant
    from applicants where office_id = ${office} and number = ${number}`.execute(db)
  return rows[0]!.applicant
}

/** The language an applicant is written to in. */
export async function findLanguage(db: Db, office: string, number: string): Promise<Language> {
  const { rows } = await returns({ language: as<Language>(text) })`
    select language from applicants where office_id = ${office} and number = ${number}`.execute(db)
  return rows[0]!.language
}

export async function listPapers(db: Db, office: string, number: string): Promise<PaperTicked[]> {
  const { rows } = await returns({ document: text, state: as<PaperTicked['state']>(text) })`
    select document_id as document, state from application_papers
    where office_id = ${office} and number = ${number} order by position`.execute(db)
  return rows
}

const summaryRow = { ...applicationRow, title: json<Record<string, string>>() }

export type SummaryRow = RowOf<typeof summaryRow>

/** The lists of staff. */
export type ApplicationList = WaitingList | 'all'

const inList = (list: ApplicationList) =>
  list === 'all' ? sql`` : sql`and ${isIn(statesIn(list))}`

/** Applications by deadline, page by page; each filter only where given. */
export async function listApplicationRows(
  db: Db,
  office: string,
  filter: {
    list: ApplicationList
    official?: string | undefined
    /** Only of these branches and agencies. */
    seen?: readonly { branch?: string | undefined; agency?: string | undefined }[] | undefined
    after?: { by: string; number: string } | undefined
    most: number
  },
): Promise<SummaryRow[]> {
  const { list, official, seen, after } = filter
  // A filter that is not given is left out, and states and the limit are written, not bound: so each list
  // has a plan, and an index, of its own.
  const { rows } = await returns(summaryRow)`
    select ${columns}, s.card->'title' as title
    from applications a
    join services s on s.office_id = a.office_id and s.id = a.service_id and s.version = a.service_version
    where a.office_id = ${office} ${inList(list)}
      ${official === undefined ? sql`` : sql`and a.official_id = ${official}`}
      ${
        seen
          ? sql`and exists (
              select from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as seen(branch text, agency text)
              where coalesce(seen.branch, a.branch_id) = a.branch_id and coalesce(seen.agency, a.agency_id) = a.agency_id)`
          : sql``
      }
      ${after ? sql`and (coalesce(a.decision_by, 'infinity'::date), a.number) > (${after.by}::date, ${after.number})` : sql``}
    order by coalesce(a.decision_by, 'infinity'::date), a.number limit ${sql.lit(filter.most)}`.execute(
    db,
  )
  return rows
}
