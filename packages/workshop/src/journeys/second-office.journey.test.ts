import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { connectOffice } from '@transparent-office/sdk'
import { inherited } from '../../../server/src/testing/test-start.ts'
import { desktop, headed, openDemoCity } from './demo-city.ts'
import { keyboard } from './hands.ts'

/*
 * Who runs a village opens it beside the city from the file that the docs show, brings its services in
 * from a table, and closes a day: each booked person has another time kept, or stands on the list to phone.
 */

const { server, browser, folder, open, noComplaints } = await openDemoCity()
const root = resolve(import.meta.dirname, '../../../..')

const command = async (...args: string[]) => {
  const main = join(root, 'packages/server/src/main.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@transparent-office/source', main, ...args],
    {
      env: {
        ...inherited,
        DATA_DIR: folder,
        DEMO_CLOCK: 'on',
        PORT: new URL(server.url).port,
      },
    },
  )
  return stdout
}

const as = (token?: string) =>
  connectOffice({ url: server.url, office: 'lypove', ...(token && { token }) })

const table = `Код;Назва послуги;Хвилин;Статус
101;Довідка про склад родини;10;діє
102;;10;діє
103;Те, чого вже немає;10;скасовано
`
const columns = { id: 'Код', title: 'Назва послуги', minutes: 'Хвилин' }
const defaults = {
  category: { id: 'social', title: { uk: 'Соціальні послуги' } },
  agency: { id: 'council', title: { uk: 'Сільська рада' }, kind: 'local' },
  letter: 'С',
}

/** Opens the village of the docs, with a manager; gives the address and the token that are printed. */
async function openVillage(): Promise<{ address: string; token: string }> {
  const docs = await readFile(join(root, 'docs/city-file.md'), 'utf8')
  const village = JSON.parse(/```json\n([^]*?)```/.exec(docs)![1]!) as object
  const staff = [{ name: 'Олена Бойко', roles: ['manager'] }]
  const file = join(folder, 'village.json')
  await writeFile(file, JSON.stringify({ ...village, staff }))
  const said = await command('open-city', file)
  const [, token, address] = /Олена Бойко: (tos_\S+)\s+(http\S+)/.exec(said)!
  return { address: address!, token: token! }
}

test('a village of its own opens beside the city, gets its services from a table, and closes a day without losing anybody', async () => {
  const { address, token } = await openVillage()
  assert.equal(address, `${server.url}/manager/?office=lypove`)
  const map = { language: 'uk', columns, only: { Статус: 'діє' }, defaults }
  await writeFile(join(folder, 'map.json'), JSON.stringify(map))
  await writeFile(join(folder, 'own.csv'), table)
  const files = [join(folder, 'own.csv'), '--map', join(folder, 'map.json')]
  const imported = await command('import', ...files, '--office', 'lypove')
  assert.match(imported, /1 new or changed\.[^]*line 3: it has no title/)

  const { days } = await as().bookings.listAvailability({ visit: ['101:1'] })
  const { on, starts } = days.filter((day) => day.starts.length > 8)[1]!
  const people = [
    { name: 'Ганна Лист', email: 'hanna@example.test' },
    { name: 'Петро Телефон', phone: '067 200 30 40' },
  ]
  for (const [at, person] of people.entries()) {
    const { startsAt, branch } = starts[at * 4]!
    const visit = [{ service: '101' }]
    const { id, code } = await as().bookings.hold({ visit, branch, startsAt })
    await as(code).bookings.book({ hold: id, ...person })
  }

  const page = await open(`${new URL(address).pathname}?office=lypove#${token}`, desktop)
  page.setDefaultTimeout(15_000)
  await headed(page, /^Сільська рада/)
  assert.ok(!page.url().includes(token), 'the address keeps no token')
  await keyboard.press(page, /^Графік/)
  await page.getByLabel('День', { exact: true }).fill(on)
  await keyboard.press(page, /^Подивитися, що зміниться/)
  await headed(page, 'Що зміниться')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await row('Ганна Лист').getByText('листом').waitFor()
  await row('Петро Телефон').getByText('треба подзвонити: +380672003040').waitFor()
  assert.equal(await page.getByText('місць немає').count(), 0, 'each has another time')
  await browser.look(page, 'a village’s day looked at')
  await keyboard.press(page, /^Змінити цей день/)
  await headed(page, 'Графік змінено')
  const { items } = await as(token).bookings.listBookings({ branch: 'center', toPhone: 'yes' })
  assert.deepEqual(
    items.map(({ name, closure }) => [name, closure?.kept !== undefined]),
    [['Петро Телефон', true]],
  )
  await page.context().close()
  noComplaints()
})
