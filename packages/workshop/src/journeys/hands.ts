import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Ways to use a page: by mouse, or by keyboard alone. */
export interface Hands {
  /** Presses a button or follows a link. */
  readonly press: (page: Page, name: RegExp) => Promise<void>
  /** Writes into a field, instead of what stands there. */
  readonly fill: (page: Page, label: RegExp, text: string) => Promise<void>
  /** Chooses one of several. */
  readonly choose: (page: Page, label: RegExp) => Promise<void>
}

export const mouse: Hands = {
  async press(page, name) {
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
  },
  async fill(page, label, text) {
    await page.getByLabel(label).first().fill(text)
  },
  async choose(page, label) {
    await page.getByRole('radio', { name: label }).check()
  },
}

interface Focused {
  readonly name: string
  readonly role: string
}

/** What has the focus, inside shadow roots too. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let at: Element | null = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (!at || at === document.body) return { name: '', role: '' }
    const labels = [...((at as HTMLInputElement).labels ?? [])].map((label) => label.textContent)
    const name =
      at.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : at.textContent)
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      role: at instanceof HTMLInputElement ? at.type : at.localName,
    }
  })

/** Presses Tab until something fits; says what Tab reached when nothing does. */
async function tabTo(page: Page, what: string, fits: (at: Focused) => boolean): Promise<void> {
  const seen = new Set<string>()
  // What is asked for may still be on its way.
  for (const until = performance.now() + 15_000; performance.now() < until;) {
    for (let presses = 0; presses < 120; presses++) {
      const at = await focused(page)
      if (fits(at)) return
      seen.add(at.name.slice(0, 40))
      await page.keyboard.press('Tab')
    }
  }
  assert.fail(`Tab does not reach ${what}; it reached: ${[...seen].join(' | ')}`)
}

const pressed = ['button', 'a', 'submit', 'summary']
const written = ['text', 'tel', 'email', 'search', 'textarea']

export const keyboard: Hands = {
  async press(page, name) {
    await tabTo(page, String(name), (at) => pressed.includes(at.role) && name.test(at.name))
    await page.keyboard.press('Enter')
  },
  async fill(page, label, text) {
    await tabTo(page, String(label), (at) => written.includes(at.role) && label.test(at.name))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  },
  async choose(page, label) {
    await tabTo(page, `a choice with ${String(label)}`, (at) => at.role === 'radio')
    for (let presses = 0; presses < 10; presses++) {
      if (label.test((await focused(page)).name)) return page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
    }
    assert.fail(`arrows do not reach ${String(label)}`)
  },
}
