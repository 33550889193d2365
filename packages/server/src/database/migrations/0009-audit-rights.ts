import { sql, type Kysely } from 'kysely'

/**
 * Nobody holds a right to change the audit, its owner neither: whoever was given one since. A superuser
 * is bound by no right; against him stands the trigger.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`revoke update, delete, truncate on audit from public, current_user`.execute(db)
  await sql`
    do $$
    declare holder text;
    begin
      for holder in
        select distinct grantee::regrole::text from pg_class, aclexplode(relacl)
        where oid = 'audit'::regclass and grantee <> 0 and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
      loop
        execute format('revoke update, delete, truncate on audit from %s cascade', holder);
      end loop;
    end $$`.execute(db)
}
