import type { Page } from 'playwright-core'
import type * as proof from './in-page/proof.ts'
import { wide } from './story-page.ts'

type Proof = typeof proof

declare global {
  var openProof: () => Promise<Proof>
  var walk: InstanceType<Proof['KeyboardWalk']>
}

/** What is proved of each state, besides what axe looks at. */
export type StateCheck = 'heard' | 'targets' | 'motion' | 'reflow' | 'forced colours' | 'keyboard'

/** A screen of 1280 × 1024 seen at 400 %, which is also the narrowest of phones. */
const magnified = { width: 320, height: 256 }

type InPageCheck = Exclude<keyof Proof, 'KeyboardWalk' | 'hush'>
const ask = (page: Page, question: InPageCheck): Promise<string[]> =>
  page.evaluate(async (question) => {
    const proof = await globalThis.openProof()
    return proof[question](document.querySelector('#storybook-root')!)
  }, question)

const hush = (page: Page, hushed: boolean) =>
  page.evaluate(async (hushed) => {
    const proof = await globalThis.openProof()
    proof.hush(document.querySelector('#storybook-root')!, hushed)
  }, hushed)

/** What a screen reader is told of the state that is drawn. */
export async function hear(page: Page): Promise<string> {
  await hush(page, true)
  const snapshot = await page.locator('#storybook-root').ariaSnapshot()
  await hush(page, false)
  return snapshot
}

/** Goes through a state by Tab and back by Shift+Tab. */
async function walk(page: Page): Promise<string[]> {
  const presses = await page.evaluate(async () => {
    const { KeyboardWalk } = await globalThis.openProof()
    globalThis.walk = new KeyboardWalk(document.querySelector('#storybook-root')!)
    return globalThis.walk.presses
  })
  for (let press = 0; press < presses; press++) await page.keyboard.press('Tab')
  await page.evaluate(() => globalThis.walk.turn())
  for (let press = 0; press < presses; press++) await page.keyboard.press('Shift+Tab')
  return page.evaluate(() => globalThis.walk.end())
}

/** Asks everything of the state that is drawn, on a usual screen and magnified. */
export async function proveState(page: Page): Promise<[StateCheck, string[]][]> {
  const answers: [StateCheck, string[]][] = [
    ['targets', await ask(page, 'smallTargets')],
    ['motion', await ask(page, 'inMotion')],
    ['reflow', await ask(page, 'cutOffWhenSpaced')],
  ]
  await page.setViewportSize(magnified)
  answers.push(['targets', await ask(page, 'smallTargets')], ['reflow', await ask(page, 'cutOff')])
  await page.emulateMedia({ forcedColors: 'active' })
  answers.push(['forced colours', await ask(page, 'alikeInForcedColours')])
  await page.emulateMedia({ forcedColors: 'none' })
  answers.push(['keyboard', await ask(page, 'unreachedByArrows')], ['keyboard', await walk(page)])
  await page.setViewportSize(wide)
  answers.push(['keyboard', await walk(page)])
  return answers
}
