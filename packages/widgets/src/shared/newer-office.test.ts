import { code, id, wholeOffice } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { clear, eventually, says, stage } from '../testing/stage.ts'
import '../service-finder/define.ts'
import '../ticket-booking/define.ts'
import '../time-picker/define.ts'
import '../application-status/define.ts'
import '../ticket/define.ts'

afterEach(clear)

/** Words of lists that may grow. */
const open = ['why', 'kind', 'unit', 'level', 'reason', 'fallback']
const lists = ['amenities', 'channels']

/** An answer as an office two years from now may give it: more fields, and words nobody here knows. */
function grown(answer: unknown, name = ''): unknown {
  if (Array.isArray(answer)) {
    const grew = answer.map((each) => grown(each))
    return lists.includes(name) ? [...grew, 'brand-new'] : grew
  }
  if (typeof answer === 'string') return open.includes(name) ? 'brand-new' : answer
  if (typeof answer !== 'object' || answer === null) return answer
  const fields = Object.entries(answer).map(([name, value]) => [name, grown(value, name)] as const)
  const more = 'uk' in answer ? [] : [['brandNew', { deep: [1] }] as const]
  return Object.fromEntries([...fields, ...more])
}

/** Lets the office's JSON grow on its way. */
function grow(): void {
  const now = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const response = await now(input, init)
    const { status, headers } = response
    if (!headers.get('content-type')?.includes('json') || status !== 200) return response
    return Response.json(grown(await response.json()), { status, headers })
  }
}

for (const [markup, said] of [
  ['<to-service-finder {here}></to-service-finder>', 'Народилася дитина'],
  [
    '<to-ticket-booking {here} service="residence-registration"></to-ticket-booking>',
    'Куди вам зручно прийти?',
  ],
  [
    '<to-ticket-booking {here} service="residence-registration" branch="central"></to-ticket-booking>',
    'Коли вам зручно?',
  ],
  [
    `<to-ticket-booking {here} booking="${id}" code="${code}"></to-ticket-booking>`,
    'Чекаємо на вас',
  ],
  [
    '<to-time-picker {here} name="visit" service="residence-registration"></to-time-picker>',
    'Коли вам зручно?',
  ],
] as const)
  test(`a newer office breaks nothing: ${markup.replace(/ {here}|<\/.*/g, '')}`, async () => {
    const errors: string[] = []
    const hear = ({ message }: ErrorEvent) => void errors.push(message)
    addEventListener('error', hear)
    const { element } = await stage(wholeOffice(), markup, grow)
    await says(element, said)
    await eventually(() => equal(element.shadowRoot!.querySelector('[role=alert]'), null))
    await expectAccessible(element)
    removeEventListener('error', hear)
    equal(errors, [])
  })
