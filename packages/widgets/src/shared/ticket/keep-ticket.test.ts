import { code, wholeOffice } from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../../testing/claims.ts'
import { clear, find, press, stage } from '../../testing/stage.ts'
import { opened } from '../../testing/walk-booking.ts'
import type { OfficeElement } from '../office-element.ts'
import { ticketFile } from './keep-ticket.ts'
import '../../ticket-booking/define.ts'

afterEach(clear)

async function ticket() {
  const { element } = await stage<OfficeElement>(wholeOffice(), opened)
  await find(element, '.qr svg')
  return element
}

test('a ticket becomes one file without scripts that says all of it and looks alike', async () => {
  const element = await ticket()
  const text = ticketFile(element)
  const file = new DOMParser().parseFromString(text, 'text/html')
  equal(file.querySelectorAll('script, link, img, iframe').length, 0)
  equal(file.documentElement.lang, 'uk')
  const said = file.querySelector('main')?.textContent ?? ''
  for (const part of ['09:35', 'вул. Липова, 12', 'Відмітьтеся з 09:15 до 09:45', code])
    includes(said, part)
  ok(file.querySelector('.qr svg path'))
  ok(!text.includes(':host'), 'a file has no host')
  const frame = document.createElement('iframe')
  document.body.append(frame)
  frame.srcdoc = text
  await new Promise((done) => (frame.onload = done))
  const stub = frame.contentDocument?.querySelector('.stub')
  const colours = [stub, element.renderRoot.querySelector('.stub')].map(
    (each) => each && getComputedStyle(each).backgroundColor,
  )
  equal(colours[0], colours[1])
})

test('a ticket is shared in words, without its code', async () => {
  let shared: ShareData = {}
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: async (data: ShareData) => void (shared = data),
  })
  const element = await ticket()
  await press(element, 'Поділитися')
  for (let tries = 0; !shared.text && tries < 100; tries++)
    await new Promise((done) => setTimeout(done, 20))
  includes(shared.text ?? '', '09:35. вівторок, 24 листопада. Центральний')
  ok(!JSON.stringify(shared).includes(code.slice(0, 4)))
})
