import { sql, type Kysely } from 'kysely'

/** A ticket may be void: reception took it out of the queue, since nobody came with it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table tickets drop constraint tickets_state_check,
      add constraint tickets_state_check
        check (state in ('waiting', 'called', 'serving', 'parked', 'missed', 'served', 'void'))`.execute(
    db,
  )
}
