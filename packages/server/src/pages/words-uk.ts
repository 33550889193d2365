export const uk = {
  skip: 'До змісту',
  other: 'English',
  demonstrationLabel: 'Демонстрація',
  demonstration: 'Демонстрація: юридичної сили немає',
  demonstrationAt: (now: string) => `Демонстрація: в офісі зараз ${now}; юридичної сили немає`,
  reception: 'Рецепція',
  toOffice: 'Сторінка офісу',

  find: 'Знайти послугу',
  findPlain: 'Пошук послуг і запис працюють зі скриптами. Без них запитайте рецепцію:',
  branches: 'Де нас знайти',
  open: (until: string) => `Зараз відчинено, до ${until}`,
  closed: 'Зараз зачинено',
  opens: (moment: string) => `Зараз зачинено. Відчинять: ${moment}`,
  paused: {
    'air-raid': (at: string) => `Повітряна тривога. Прийом зупинено ${sayAt(at)}`,
    'power-cut': (at: string) => `Немає світла. Прийом зупинено ${sayAt(at)}`,
    other: (at: string) => `Прийом зупинено ${sayAt(at)}`,
  },
  shelter: 'Укриття',
  hours: 'Години',
  dayOff: 'вихідний',
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  amenities: {
    ramp: 'пандус',
    'step-free': 'вхід без сходів',
    lift: 'ліфт',
    'tactile-path': 'тактильна доріжка',
    braille: 'написи Брайлем',
    'induction-loop': 'індукційна петля',
    'accessible-toilet': 'доступний туалет',
    'childrens-room': 'дитяча кімната',
    'sound-beacon': 'звуковий маяк',
    shelter: 'укриття',
  },
  more: 'Ваша заява і ваш візит',
  toApplication: 'Стан заяви',
  toRating: 'Оцінити візит',

  book: 'Записатися',
  bookPlain:
    'Щоб записатися без скриптів, зателефонуйте на рецепцію або візьміть талон у терміналі.',
  atTheOffice: 'На цю послугу не записують: її надають без візиту.',
  cost: 'Скільки коштує',
  wait: 'Скільки чекати',
  decides: 'Хто вирішує',
  result: 'Що отримаєте',
  bring: 'Візьміть із собою',
  nothingToBring: 'Нічого нести не треба.',
  fromRegister: 'не потрібно: візьмемо з реєстру',
  law: 'За яким законом',
  verified: {
    sourced: 'Картку звірено з джерелом.',
    partly: 'Картку звірено з джерелами частково. Перед візитом уточніть на рецепції.',
    not: 'Картку ще не звірено з джерелом. Перед візитом уточніть на рецепції.',
  },
  fee: {
    free: 'безоплатно',
    formula: 'суму розрахують на місці',
    'by-act': 'суму встановлює держава',
    local: 'суму встановлює рада',
    fixed: 'суму назвуть на місці',
  },
  hryvnias: 'грн',
  deadline: {
    'at-once': () => 'одразу',
    'same-day': () => 'того самого дня',
    hours: (number: number) => upTo(number, 'години', 'годин'),
    'working-days': (number: number) => upTo(number, 'робочого дня', 'робочих днів'),
    'calendar-days': (number: number) => upTo(number, 'дня', 'днів'),
    months: (number: number) => upTo(number, 'місяця', 'місяців'),
  },
  variant: {
    standard: '',
    accelerated: 'пришвидшено',
    extended: 'із продовженням',
    online: 'онлайн',
  },

  booking: 'Ваш запис',
  bookingState: {
    booked: 'Вас записано',
    'checked-in': 'Ви на місці, талон видано',
    served: 'Вас обслужили',
    cancelled: 'Запис скасовано',
    missed: 'Ви пропустили запис',
  },
  when: 'Коли',
  where: 'Де',
  what: 'Послуга',
  checkIn: (from: string, to: string) => `Відмітьтеся з ${from} до ${to}`,
  ticket: 'Ваш талон',
  desk: (desk: number) => `Вас викликають. Робоче місце ${desk}`,
  reload: 'Без скриптів оновлюйте цю сторінку самі.',
  application: 'Стан заяви',
  applicationPlain:
    'Стан заяви показуємо зі скриптами. Без них запитайте рецепцію: візьміть із собою документ.',
  rate: 'Як вас обслужили?',
  ratePlain: 'Оцінити візит можна на планшеті біля робочого місця.',

  missing: 'Такої сторінки немає',
  missingOffice: 'Такого офісу тут немає. Перевірте адресу.',
  missingPage: 'Перевірте адресу або почніть зі сторінки офісу.',
  missingService: 'Такої послуги вже немає. Пошукайте її за своїми словами.',
  missingThing: {
    booking:
      'Запису з таким посиланням і кодом немає. Перевірте посилання або зателефонуйте на рецепцію.',
    ticket:
      'Талона з таким посиланням і кодом немає. Перевірте посилання або підійдіть на рецепцію.',
  },
  unavailable: 'Офіс не відповідає',
  tryLater: 'Спробуйте ще раз за хвилину.',
}

const forms = new Intl.PluralRules('uk')

const upTo = (number: number, one: string, more: string) =>
  `до ${number}\u00a0${forms.select(number) === 'one' ? one : more}`

const sayAt = (at: string) => `${at.startsWith('11') ? 'об' : 'о'} ${at}`
