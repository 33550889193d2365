import pg from 'pg'

/** The role a server works as on an embedded database. It owns nothing, so it can give itself nothing. */
export const worker = 'office_server'

/** Makes the server's role, once for all databases of a cluster. */
export async function makeWorker(owner: pg.Client, password: string): Promise<void> {
  await owner.query(`
    do $$ begin
      create role ${worker} login password ${pg.escapeLiteral(password)} in role pg_read_all_stats;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

/** Gives the server's role what it works with: of the audit only to add and to read. */
export async function giveRights(ownerConnection: pg.ClientConfig): Promise<void> {
  const owner = new pg.Client(ownerConnection)
  await owner.connect()
  try {
    await owner.query('begin')
    // Two at once would change the same rows of the catalogue.
    await owner.query('select pg_advisory_xact_lock(726902)')
    await owner.query(
      `grant select, insert, update, delete on all tables in schema public to ${worker}`,
    )
    await owner.query(
      `/* guard audit-is-added-to-only */ revoke update, delete, truncate on audit from ${worker} /* end guard */`,
    )
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}
