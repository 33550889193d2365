import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openTestOffice } from '../../../server/src/testing/test-office.ts'
import { ownerOf, tablesOf } from './owners.ts'

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

test('the map names the owner of each table', () => {
  const map = readFileSync(resolve(import.meta.dirname, '../../../../docs/map.md'), 'utf8')
  for (const [owner, tables] of Object.entries(tablesOf)) {
    const line = `- **${owner}**: ${tables.map((table) => `\`${table}\``).join(', ')}`
    assert.ok(map.includes(`${line}\n`), `docs/map.md has no line: ${line}`)
  }
})
