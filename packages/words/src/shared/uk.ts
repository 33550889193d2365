import { count } from '../language/plurals.ts'

export const uk = {
  back: 'Назад',
  continue: 'Продовжити',
  change: 'Змінити',
  loading: 'Завантажуємо',
  correct: (fields: number) =>
    `Виправте ${count('uk', fields, { one: 'поле', few: 'поля', many: 'полів', other: 'поля' })}`,
  unreachable: 'Офіс не відповідає',
  keptHere: 'Ваші відповіді збережено тут.',
  tryingAgain: 'Спробуємо ще раз за 10 секунд.',
  tryNow: 'Спробувати зараз',
  reception: (where: string) => `Рецепція: ${where}`,
  noOffice: 'Офіс тут не знайдено',
  noOfficeSaid: 'На цій сторінці помилка. Зателефонуйте, будь ласка, на рецепцію офісу.',
  keepTicket: 'Зберегти талон',
  share: 'Поділитися',
  bring: 'Візьміть із собою',
  fromRegister: 'не потрібно: візьмемо з реєстру',
  free: 'безоплатно',
  people: (number: number) =>
    count('uk', number, { one: 'людина', few: 'людини', many: 'людей', other: 'людини' }),
  minutes: (number: number) =>
    count('uk', number, { one: 'хвилина', few: 'хвилини', many: 'хвилин', other: 'хвилини' }),
}
