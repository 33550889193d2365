/** What only whole pages say; the rest they share with the widgets. */
export const uk = {
  skip: 'До змісту',
  other: 'English',
  demonstrationLabel: 'Демонстрація',
  demonstration: 'Демонстрація: юридичної сили немає',
  demonstrationAt: (now: string) => `Демонстрація: в офісі зараз ${now}; юридичної сили немає`,
  toOffice: 'Сторінка офісу',
  mistake: (title: string) => `Помилка: ${title}`,

  find: 'Знайти послугу',
  branches: 'Де нас знайти',
  open: (until: string) => `Зараз відчинено, до ${until}`,
  closed: 'Зараз зачинено',
  opens: (moment: string) => `Зараз зачинено. Відчинять: ${moment}`,
  shelter: 'Укриття',
  hours: 'Години',
  reception: 'Рецепція',
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  more: 'Ваша заява і ваш візит',
  toRating: 'Оцінити візит',
  law: 'За яким законом',
  package: 'Усе для цієї події, по порядку',
  optional: 'не всім',

  ticket: 'Ваш талон',
  reload: 'Оновити',
  where: 'Де',
  personWord: 'Скільки людей',

  missing: 'Такої сторінки немає',
  missingOffice: 'Такого офісу тут немає. Перевірте адресу.',
  missingPage: 'Перевірте адресу або почніть зі сторінки офісу.',
  missingService: 'Такої послуги вже немає. Пошукайте її за своїми словами.',
  missingBooking:
    'Запису з таким посиланням і кодом немає. Перевірте посилання або зателефонуйте на рецепцію.',
  missingTicket:
    'Талона з таким посиланням і кодом немає. Перевірте посилання або підійдіть на рецепцію.',
  unreadable: 'Відповіді не дійшли',
  unreadableSaid:
    'У них є знаки, яких ми не читаємо, або їх забагато. Поверніться і напишіть інакше.',
  foreign: 'Сюди надсилають лише зі сторінок офісу',
  foreignSaid: 'Нічого не зроблено. Почніть зі сторінки офісу.',
  tryLater: 'Спробуйте ще раз за хвилину.',
}
