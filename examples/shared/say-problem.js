// @ts-check
import { isProblem, isUnreachable } from '/embed/sdk.js'
import { inLanguage } from './language.js'

const sentences = {
  uk: {
    unreachable: 'Офіс не відповідає. Перевірте звʼязок і спробуйте ще раз.',
    other: 'Цього зробити не вдалося. Спробуйте ще раз або покличте чергового.',
    'token-needed': 'Вхід більше не діє. Увійдіть знову.',
    'not-allowed': 'Вам цього робити не можна: зверніться до керівника.',
    'not-found': 'Такого вже немає. Перевірте номер.',
    'invalid-input': 'Перевірте, що введено: чогось бракує або є зайве.',
    'too-many-calls': 'Забагато спроб поспіль. Зачекайте хвилину.',
    'branch-paused': 'Прийом зупинено. Черга збережена, викликати можна після відновлення.',
    'branch-closed': 'Підрозділ зараз зачинено.',
    'workplace-occupied': 'За цим робочим місцем уже хтось працює. Оберіть інше.',
    'not-at-this-workplace': 'Ви не за цим робочим місцем. Відкрийте його знову.',
    'still-serving': 'Спершу завершіть талон, який у роботі.',
    'wrong-ticket-state': 'Талон уже в іншому стані. Подивіться, що на екрані тепер.',
    'no-more-calls': 'Викликали тричі. Позначте, що людина не прийшла.',
    'papers-missing': 'Бракує паперів. Позначте кожен, який людина принесла.',
    'service-not-on-ticket': 'Цієї послуги немає в талоні.',
    'wrong-application-state': 'Заява вже в іншому стані. Оновіть список.',
    'took-part': 'Ви брали участь у прийомі цієї заяви, тому вирішує інша людина.',
    'ground-needed': 'Для відмови оберіть підставу і напишіть причини.',
    'service-not-here': 'Цю послугу тут не надають. Запитайте рецепцію.',
    'booking-cancelled': 'Цей запис скасовано.',
    'already-checked-in': 'Людину вже відмічено: запис змінити не можна.',
    'too-late': 'День цього запису минув. Дайте талон або запишіть знову.',
    'time-past': 'Цей час уже минув.',
    'place-taken': 'Це місце щойно зайняли. Оберіть інше.',
    'time-not-offered': 'На цей час тут не записують. Оберіть інший.',
    'already-rated': 'Цей візит уже оцінено.',
    'rating-closed': 'Змінити оцінку вже не можна. Її збережено.',
    'visit-not-over': 'Візит ще триває.',
  },
  en: {
    unreachable: 'The office is not responding. Check the connection and try again.',
    other: 'This did not work. Try again, or call the person on duty.',
    'token-needed': 'You are signed out. Sign in again.',
    'not-allowed': 'You may not do this: ask the manager.',
    'not-found': 'There is no such thing any more. Check the number.',
    'invalid-input': 'Check what was entered: something is missing or too much.',
    'too-many-calls': 'Too many tries in a row. Wait a minute.',
    'branch-paused': 'Service is stopped. The queue is kept; you can call after it resumes.',
    'branch-closed': 'The branch is closed now.',
    'workplace-occupied': 'Somebody already works at this desk. Choose another.',
    'not-at-this-workplace': 'You are not at this desk. Open it again.',
    'still-serving': 'Finish the ticket at the desk first.',
    'wrong-ticket-state': 'The ticket has moved on. Look at the screen now.',
    'no-more-calls': 'Called three times. Mark that the person did not come.',
    'papers-missing': 'Papers are missing. Tick each paper the person brought.',
    'service-not-on-ticket': 'This service is not on the ticket.',
    'wrong-application-state': 'The application has moved on. Reload the list.',
    'took-part': 'You took part in taking this in, so somebody else decides.',
    'ground-needed': 'A refusal needs a ground and reasons.',
    'service-not-here': 'This service is not given here. Ask reception.',
    'booking-cancelled': 'This booking is cancelled.',
    'already-checked-in': 'The person is checked in: the booking can’t be changed.',
    'too-late': 'The day of this booking is over. Give a ticket, or book again.',
    'time-past': 'This time is over.',
    'place-taken': 'This place was just taken. Choose another.',
    'time-not-offered': 'This time is not offered here. Choose another.',
    'already-rated': 'This visit is rated already.',
    'rating-closed': 'The rating can’t be changed any more. It is saved.',
    'visit-not-over': 'The visit is not over yet.',
  },
}

/** What went wrong, in words of people. @param {unknown} error @returns {string} */
export function sayProblem(error) {
  /** @type {Record<string, string>} */
  const said = inLanguage(sentences)
  if (isUnreachable(error)) return said.unreachable ?? ''
  return (isProblem(error) && said[error.problem.code]) || said.other || ''
}
