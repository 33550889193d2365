import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestBrowser, type TestBrowser } from '../journeys/test-browser.ts'
import { AriaSnapshots, readBaseline, writeBaseline } from './aria-snapshots.ts'
import { hear, proveState, type StateCheck } from './prove-state.ts'
import { openStoriesSite, type StoriesSite } from './stories-site.ts'
import { openStoryPage, type Shown } from './story-page.ts'

/*
 * Each story is a state. Each is played to its end in both languages, by day and by night, here and
 * far away; then everything that must hold of a state is asked of it. `npm run pictures` keeps anew
 * what a screen reader is told; read it before you commit.
 */

const accepting = process.env['PICTURES'] === 'accept'
const ways: readonly Shown[] = [
  { language: 'uk', theme: 'light', timezoneId: 'Europe/Kyiv' },
  { language: 'en', theme: 'dark', timezoneId: 'America/New_York' },
]
/** Pages a language is proved on at once. */
const pages = 2

let browser: TestBrowser
let site: StoriesSite
const complaints = new Map<StateCheck | 'axe', string[]>()
const heard = new Map(ways.map(({ language }) => [language, new AriaSnapshots()]))

/** Proves every so-manieth story. */
async function proveEach(way: Shown, stories: readonly string[]): Promise<void> {
  const { page, show } = await openStoryPage(browser, site, way)
  const complain = (question: StateCheck | 'axe', story: string, said: readonly string[]) =>
    complaints.set(question, [
      ...(complaints.get(question) ?? []),
      ...said.map((each) => `${story}, ${way.language}: ${each}`),
    ])
  for (const story of stories) {
    complain('axe', story, await show(story))
    heard.get(way.language)!.keep(story, await hear(page))
    for (const [question, said] of await proveState(page)) complain(question, story, said)
  }
  await page.context().close()
}

before(async () => {
  site = await openStoriesSite()
  browser = await openTestBrowser()
  const share = (page: number) => site.stories.filter((_, index) => index % pages === page)
  await Promise.all(
    ways.flatMap((way) => Array.from({ length: pages }, (_, page) => proveEach(way, share(page)))),
  )
})
after(async () => {
  await browser?.close()
  await site?.close()
})

test('every state there is has its story', () => {
  assert.ok(site.stories.length > 150, `there are ${site.stories.length}`)
})

const claims: readonly [StateCheck | 'axe', string][] = [
  ['axe', 'each state is reached, and axe finds nothing'],
  ['reflow', 'nothing runs off or is cut at 320 px, which is 400 %, nor with spaced text'],
  ['targets', 'what is pressed is large enough and apart'],
  ['motion', 'nothing moves for who wants it still'],
  ['forced colours', 'controls and what is chosen are told apart in forced colours'],
  [
    'keyboard',
    'a keyboard reaches everything in the order of the eye, sees where it is, and comes back',
  ],
]
for (const [question, claim] of claims)
  test(claim, () => assert.deepEqual(complaints.get(question), []))

for (const { language } of ways)
  test(`each state is heard as it was read: ${language}`, () => {
    for (const [name, text] of heard.get(language)!.pages(language, site.stories))
      if (accepting) writeBaseline(name, text)
      else assert.equal(text, readBaseline(name), name)
  })

test('stories ask nothing of anybody else', () => {
  assert.deepEqual(
    browser.complaints.filter((one) => / calls /.test(one)),
    [],
  )
})
