import { type Answers, code, id, wholeOffice } from '@transparent-office/sdk/testing'
import { focusIsOn, press, says, stage, type } from './stage.ts'

export const page = `<to-ticket-booking {here} service="residence-registration"><a href="/o/prozore/">Записатися</a></to-ticket-booking>`

export async function toTimes(changes: Answers = {}) {
  const staged = await stage(wholeOffice(changes), page)
  await press(staged.element, 'Де найраніше')
  await press(staged.element, 'Продовжити')
  await says(staged.element, 'Найближчий час')
  return staged
}

export async function toWho(changes: Answers = {}) {
  const staged = await toTimes(changes)
  await press(staged.element, '09:35')
  await press(staged.element, 'Продовжити')
  await focusIsOn('Як вас записати?')
  return staged
}

export async function toCheck(changes: Answers = {}) {
  const staged = await toWho(changes)
  await type(staged.element, '#name', 'Олена Ковальчук')
  await type(staged.element, '#phone', '067 123 45 67')
  await press(staged.element, 'Продовжити')
  await focusIsOn('Перевірте й підтвердьте')
  return staged
}

export const opened = `<to-ticket-booking {here} booking="${id}" code="${code}"></to-ticket-booking>`
