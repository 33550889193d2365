import { applicationCode, code, id, wholeOffice } from '@transparent-office/sdk/testing'
import '../all.ts'
import { equal, ok, test } from '../testing/claims.ts'
import { all, clear, eventually, find, press, says, stage, textOf, type } from '../testing/stage.ts'
import type { OfficeElement } from './office-element.ts'

/*
 * What every widget shows while the office is slow: at once that it heard the press, grey bars only
 * after a blink, and only where nothing else stands. No test here waits for a clock: the office
 * answers, and the blink passes, when the test says so.
 */

const { setTimeout: real, clearTimeout: realClear } = globalThis

afterEach(() => {
  Object.assign(globalThis, { setTimeout: real, clearTimeout: realClear })
  clear()
})

/** Holds the clock for all that waits as long as a blink; gives what lets the blink pass. */
function holdBlinks(): () => void {
  const held = new Map<object, () => void>()
  const hold = (run: () => void, after?: number) => {
    if (after !== 300) return real(run, after)
    const timer = {}
    held.set(timer, run)
    return timer
  }
  const clear = (timer: never) => (held.delete(timer) ? undefined : realClear(timer))
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: clear })
  return () => {
    for (const [timer, run] of held) {
      held.delete(timer)
      run()
    }
  }
}

type OperationName = keyof ReturnType<typeof wholeOffice>

/** An office that thinks over one question, once it is slow, until it is told to answer. */
function thoughtful(operation: OperationName) {
  const answers = wholeOffice()
  const own = answers[operation] as (...input: unknown[]) => unknown
  let think: Promise<void> | undefined
  let settle = () => {}
  const slow = async (...input: unknown[]) => {
    await think
    return own(...input)
  }
  return {
    answers: { ...answers, [operation]: slow },
    think: () => (think = new Promise((done) => (settle = done))),
    settle: () => settle(),
  }
}

interface Wait {
  readonly title: string
  readonly markup: string
  /** What the office is slow to say. */
  readonly operation: OperationName
  /** What a person did before. */
  readonly before?: (element: OfficeElement) => Promise<void>
  /** What is pressed; nothing when the widget asks by itself. */
  readonly press?: string
  /** What says that the answer is there. */
  readonly then: string
  /** Bars stand where nothing else does. */
  readonly bars?: true
}

const finder = '<to-service-finder {here}></to-service-finder>'
const booking = '<to-ticket-booking {here} service="residence-registration"></to-ticket-booking>'

const waits: readonly Wait[] = [
  {
    title: 'a finder that looks for services',
    markup: finder,
    operation: 'catalogue.searchServices',
    press: 'Переїзд',
    then: 'знайдено 3 послуги',
    bars: true,
  },
  {
    title: 'a finder that opens a card',
    markup: finder,
    operation: 'catalogue.findService',
    before: (element) => press(element, 'Переїзд'),
    press: 'Реєстрація місця проживання',
    then: 'Візьміть із собою',
  },
  {
    title: 'a booking that asks for the times of a branch',
    markup: booking,
    operation: 'bookings.listAvailability',
    before: (element) => press(element, 'Де найраніше'),
    press: 'Продовжити',
    then: 'Найближчий час',
    bars: true,
  },
  {
    title: 'a booking that holds a place',
    markup: booking,
    operation: 'bookings.hold',
    before: async (element) => {
      await press(element, 'Де найраніше')
      await press(element, 'Продовжити')
    },
    press: 'Взяти цей час',
    then: 'Як вас записати?',
  },
  {
    title: 'a booking that begins',
    markup: booking,
    operation: 'bookings.listAvailability',
    then: 'Куди вам зручно прийти?',
    bars: true,
  },
  {
    title: 'a time picker that begins',
    markup: '<to-time-picker {here} service="residence-registration"></to-time-picker>',
    operation: 'bookings.listAvailability',
    then: 'Коли вам зручно?',
    bars: true,
  },
  {
    title: 'a status that looks an application up',
    markup: '<to-application-status {here}></to-application-status>',
    operation: 'applications.findApplication',
    before: async (element) => {
      await type(element, '#number', '2026-01-000123')
      await type(element, '#code', applicationCode)
    },
    press: 'Показати стан',
    then: 'Рішення',
  },
  {
    title: 'a rating that is saved',
    markup: `<to-satisfaction-rating {here} visit="${id}" code="${code}"></to-satisfaction-rating>`,
    operation: 'ratings.rate',
    press: 'Добре',
    then: 'Дякуємо!',
  },
  {
    title: 'a ticket that comes',
    markup: `<to-ticket {here} ticket="${id}" code="${code}"></to-ticket>`,
    operation: 'queue.findTicket',
    then: 'А-017',
    bars: true,
  },
]

const busy = (element: Element) => all(element, '.body')[0]?.ariaBusy === 'true'

for (const wait of waits)
  test(`${wait.title}: busy at once, bars after a blink`, async () => {
    const { answers, think, settle } = thoughtful(wait.operation)
    const blink = holdBlinks()
    if (!wait.press) void think()
    const { element } = await stage<OfficeElement>(answers, wait.markup)
    await wait.before?.(element)
    if (wait.press) {
      const target = await eventually(() => {
        const named = all(element, 'button, a').find((each) => textOf(each).includes(wait.press!))
        ok(named, `«${wait.press}» is not there`)
        return named
      })
      await eventually(() => ok(!busy(element), 'it should rest before the press'))
      void think()
      target.focus()
      target.click()
      await element.updateComplete
      ok(busy(element), 'it should be busy as soon as it is pressed')
      if (target.isConnected && target instanceof HTMLButtonElement)
        equal(getComputedStyle(target).filter, 'brightness(0.9)')
    } else await eventually(() => ok(element.waits, 'it should ask'))
    equal(all(element, '.bones').length, 0)
    blink()
    await element.updateComplete
    ok(busy(element), 'it should still be busy')
    equal(all(element, '.bones').length, wait.bars ? 1 : 0)
    settle()
    await says(element, wait.then)
    await eventually(() => ok(!busy(element), 'it should rest'))
    equal(all(element, '.bones').length, 0)
  })

test('once it takes long, a line over the widget says that it is busy, and moves nothing', async () => {
  const { answers, think, settle } = thoughtful('ratings.rate')
  const { element } = await stage<OfficeElement>(answers, waits[7]!.markup)
  const face = await find(element, '.face')
  const { top } = face.getBoundingClientRect()
  void think()
  face.click()
  await element.updateComplete
  const body = await find(element, '.body')
  const line = getComputedStyle(body, '::before')
  equal([line.position, line.animationName, line.animationDelay], ['absolute', 'busy', '0.3s'])
  equal(face.getBoundingClientRect().top, top)
  settle()
})
