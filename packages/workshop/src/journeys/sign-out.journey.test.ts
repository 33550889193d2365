import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desktop, headed, openDemoCity, phone } from './demo-city.ts'

/* Who leaves a tab signs in again with the same token; who leaves everywhere needs another one. */

const { server, browser, tokens, open } = await openDemoCity()

for (const [path, token, options] of [
  ['workplace', tokens.reception!, phone],
  ['manager', tokens.manager!, desktop],
] as const)
  test(`${path}: signed out of the tab the token signs in again, signed out everywhere it does not`, async () => {
    const page = await open(`/${path}/#${token}`, options)
    const out = page.getByRole('button', { name: 'Вийти', exact: true })
    const everywhere = page.getByRole('button', { name: 'Вийти всюди' })
    await everywhere.waitFor()
    await browser.look(page, path)
    await out.click()
    await headed(page, 'Вхід')
    await page.getByLabel('Токен').fill(token)
    await page.getByRole('button', { name: 'Увійти' }).click()
    page.once('dialog', (asked) => void asked.dismiss())
    await everywhere.click()
    await server.as(token).staff.findMyself()
    page.once('dialog', (asked) => void asked.accept())
    await everywhere.click()
    await headed(page, 'Вхід')
    await assert.rejects(server.as(token).staff.findMyself(), /token/i)
    await page.context().close()
    // What the page asked for while it was leaving is answered with 401.
    assert.deepEqual(
      browser.complaints.splice(0).filter((said) => !said.includes('401')),
      [],
    )
  })
