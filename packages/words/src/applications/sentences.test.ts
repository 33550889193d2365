import { application } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { statusMessages } from './messages.ts'
import {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDecisionBy,
  sayNow,
  sayState,
  sayTask,
} from './sentences.ts'
import { readApplication } from './which-application.ts'

const { uk, en } = statusMessages

test('each state has a sentence with what is known of it', () => {
  equal(
    sayNow('uk', uk, application({ state: 'forwarded' })),
    'Папери передали: Пенсійний фонд України',
  )
  equal(
    sayNow('uk', uk, application({ state: 'extended' })),
    'Строк продовжено до пʼятниці, 4 грудня',
  )
  equal(sayNow('en', en, application()), 'The application is being reviewed')
})

test('a state younger than the widget is said in general', () => {
  equal(sayState(uk, 'teleported'), 'Стан змінився')
})

test('ahead, the decision has no outcome yet', () => {
  equal(sayAhead(uk, 'granted'), 'Рішення')
})

test('after the end there is neither a task nor a date', () => {
  const over = application({ state: 'handed-over' })
  equal([sayTask('uk', uk, over), sayDecisionBy('uk', uk, over)], ['', ''])
})

test('a term in hours ends at its hour', () => {
  const soon = application({ decisionBy: '2026-11-25', decisionByAt: '16:30' })
  equal(sayDecisionBy('uk', uk, soon), 'Рішення — не пізніше середи, 25 листопада, 16:30.')
  equal(sayDecisionBy('en', en, soon), 'Decision by Wednesday 25 November, 16:30.')
})

test('a decision is one headline people understand, with the act that comes next', () => {
  const ground = { uk: 'Подано неповний пакет документів (після спливу строку)' }
  const decided = (state: string, outcome: 'granted' | 'refused') =>
    application({ state, decision: { outcome, on: '2026-11-30', ground } })
  for (const state of ['refused', 'notified']) {
    const refused = decided(state, 'refused')
    equal(sayNow('uk', uk, refused), 'За вашою заявою відмовили')
    equal(nextPath('refused', refused), `book?service=${refused.service.id}`)
  }
  const granted = decided('notified', 'granted')
  equal(sayNow('uk', uk, granted), 'Вашу заяву погодили')
  equal(sayTask('uk', uk, granted).startsWith('Заберіть результат: '), true)
  equal(outcomeOf(decided('handed-over', 'granted')), undefined)
})

test('a pasted link says number and code', () => {
  const link =
    'https://office.example/o/prozore/applications/2026-01-000123?code=K7QD-3M5X-9ABC-TW2E'
  const typed = { number: '2026-01-000123', code: 'K7QD-3M5X-9ABC-TW2E' }
  equal(readApplication(link, ''), typed)
  equal(readApplication(link.replace('?', '?lang=en&'), ''), typed)
  equal(readApplication('2026-01-000123', 'код'), { number: '2026-01-000123', code: 'код' })
})
