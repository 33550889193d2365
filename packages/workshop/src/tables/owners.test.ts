import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openTestOffice } from '../../../server/src/testing/test-office.ts'
import { ownerOf } from './owners.ts'

test('every table of the database has an owner, and every owned table is there', async () => {
  const office = await openTestOffice()
  try {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely%'`.execute(
      office.db,
    )
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), [...ownerOf.keys()].toSorted())
  } finally {
    await office.close()
  }
})
