import { sayAt, sayDate } from '../language/days.ts'
import { count } from '../language/plurals.ts'

export const uk = {
  ticketOf: (on: string) => `талон на ${sayDate('uk', on)}`,
  label: (number: string) => `Талон ${number}`,
  yours: 'Ваш талон',
  parked: 'Чекаємо на ваші папери',
  parkedSaid: 'Місце збережено. Донесіть папери до того самого робочого місця або на рецепцію.',
  after: (number: string) => `Спершу талон ${number}. Потім викличемо з цим.`,
  ahead: (people: number) =>
    people === 0
      ? 'Ви наступні'
      : `Перед вами ${count('uk', people, {
          one: 'людина',
          few: 'людини',
          many: 'людей',
          other: 'людини',
        })}`,
  atOnce: 'Викличуть одразу.',
  soon: 'Викличуть за кілька хвилин.',
  unsure: 'Скільки чекати, поки не знаємо: послуги тривають по-різному.',
  pastClosing: 'Сьогодні можемо не встигнути.',
  wait: (from: number, to: number) =>
    `Орієнтовно ${from === to ? '' : `${from}–`}${count('uk', to, {
      one: 'хвилина',
      few: 'хвилини',
      many: 'хвилин',
      other: 'хвилини',
    })}.`,
  hours: (number: number) =>
    number === 1
      ? 'Близько години.'
      : number === 1.5
        ? 'Близько півтори години.'
        : `Близько ${count('uk', number, {
            one: 'години',
            few: 'годин',
            many: 'годин',
            other: 'години',
          }).replace('.', ',')}.`,
  updated: (at: string) => `Оновлено ${sayAt('uk', at)}`,
  lastCall: (number: string, reason: string) => `Щойно викликали ${number}: ${reason}.`,
  called: 'Вас викликають. Робоче місце',
  calledSaid: (desk: number | undefined) => `Вас викликають. Робоче місце ${desk ?? ''}`,
  comeNow: 'Підійдіть зараз',
  callAgain: 'Не встигнете — викличемо ще раз.',
  number: (number: string) => `талон ${number}`,
  serving: 'Вас обслуговують. Робоче місце',
  missed: 'Ви пропустили виклик',
  missedSaid: 'Підійдіть на рецепцію, і вас повернуть у чергу.',
  validUntil: (at: string) => `Талон діє сьогодні до ${at}`,
  lapsed: 'Талон більше не діє',
  lapsedSaid: 'Його день минув. Візьміть новий талон або запишіться.',
  voidSaid: 'Його скасувала рецепція. Якщо ви чекаєте, візьміть новий талон або підійдіть до неї.',
  served: 'Вас обслужили',
  thanks: 'Дякуємо, що прийшли.',
  paused: { 'air-raid': 'Повітряна тривога', 'power-cut': 'Немає світла', other: 'Перерва' },
  toShelter: 'В укриття',
  waitHere: 'Зачекайте',
  kept: (number: string) => `талон ${number} збережено`,
  stopped: (at: string) => `Прийом зупинено ${sayAt('uk', at)}`,
  sameOrderAfterAlarm: 'Після відбою викликатимемо в тому самому порядку.',
  sameOrder: 'Потім викликатимемо в тому самому порядку.',
  goTo: (shelter: string) => `Ідіть в укриття: ${shelter}.`,
  resumed: 'Прийом відновлено. Порядок той самий.',
  old: (at: string) => `Немає звʼязку. Показано стан на ${at}. Слухайте адміністратора.`,
  noTicket: 'Талона з таким номером і кодом немає',
  noTicketSaid: 'Перевірте посилання або підійдіть на рецепцію.',
}
