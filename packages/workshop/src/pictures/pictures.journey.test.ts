import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { differenceOf } from './compare-pictures.ts'
import { openStates, type Window } from './draw-states.ts'

/*
 * The key states of the widgets, as eyes see them and as a screen reader hears them, beside those that
 * were looked at and committed. `npm run pictures` takes the new ones; look at them before you commit.
 */

const accepting = process.env['PICTURES'] === 'accept'
const kept = join(import.meta.dirname, 'kept')
const windows: readonly Window[] = [390, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)
const names = [
  'finder-begins',
  'finder-card',
  'booking-where',
  'booking-when',
  'booking-package',
  'booking-what',
  'booking-mistakes',
  'booking-ticket',
  'ticket-called',
  'status-in-review',
  'rating-refused',
]

const letters = join(kept, 'letters.txt')
/** Tells one font from another by the room its letters take. */
const lettersOf = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!
    return ['', 'bold ']
      .map((weight) => {
        pen.font = `${weight}100px ${getComputedStyle(document.body).fontFamily}`
        return Math.round(pen.measureText('Щось їхнє: вікно ґ 0123 — Office').width)
      })
      .join(' ')
  })

let browser: Browser
let open: (window: Window) => Promise<Page>
let found: string

before(async () => {
  found = await mkdtemp(join(tmpdir(), 'office-pictures-'))
  mkdirSync(kept, { recursive: true })
  browser = await openBrowser()
  open = await openStates(browser)
})
after(() => browser?.close())

test('every state there is has its pictures', async () => {
  const page = await open(windows[0]!)
  assert.deepEqual(await page.evaluate('globalThis.states'), names)
  await page.context().close()
})

for (const window of windows)
  test(`the key states look as they were looked at: ${window.width} px, ${window.colorScheme}`, async (t) => {
    const page = await open(window)
    // With other letters every line is another.
    if (accepting) writeFileSync(letters, await lettersOf(page))
    else if ((await lettersOf(page)) !== readFileSync(letters, 'utf8')) {
      await page.context().close()
      return t.skip('this machine has other fonts than the pictures were taken with')
    }
    const complaints: string[] = []
    for (const name of names) {
      await page.evaluate(`show('${name}')`)
      await page.evaluate('document.activeElement?.blur()')
      const shot = await page.locator('main').screenshot()
      const file = `${name}-${window.width}-${window.colorScheme}.png`
      if (accepting || !existsSync(join(kept, file))) {
        writeFileSync(join(kept, file), shot)
        if (!accepting) complaints.push(`${file} was not there`)
        continue
      }
      const says = await differenceOf(page, readFileSync(join(kept, file)), shot)
      if (!says) continue
      writeFileSync(join(found, file), shot)
      complaints.push(`${file}: ${says}; see ${join(found, file)}`)
    }
    await page.context().close()
    assert.deepEqual(complaints, [])
  })

test('the key states are heard as they were heard', async () => {
  const page = await open({ width: 1280, colorScheme: 'light' })
  for (const name of names) {
    await page.evaluate(`show('${name}')`)
    const heard = `${await page.locator('main').ariaSnapshot()}\n`
    const file = join(kept, `${name}.txt`)
    if (accepting) writeFileSync(file, heard)
    else assert.equal(heard, readFileSync(file, 'utf8'), name)
  }
  await page.context().close()
})
