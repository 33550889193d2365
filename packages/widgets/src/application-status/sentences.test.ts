import { application } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { statusMessages } from './messages/by-language.ts'
import { sayAhead, sayDecisionBy, sayNow, sayState, sayTask } from './sentences.ts'

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
