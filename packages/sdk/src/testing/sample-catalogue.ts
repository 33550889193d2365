import type { LifeEvent, Package, Service, ServiceSummary } from '@transparent-office/contract'

const residence = { id: 'residence', title: { uk: 'Місце проживання', en: 'Residence' } }
const council = {
  id: 'rada',
  title: { uk: 'Виконавчий комітет міської ради', en: 'City council' },
  kind: 'local' as const,
}
const pension = {
  id: 'pfu',
  title: { uk: 'Пенсійний фонд України', en: 'Pension Fund of Ukraine' },
  kind: 'state' as const,
}

/** Registration of residence: paid, decided the same day, one paper from a register. */
export const registration: Service = {
  id: 'residence-registration',
  nationalId: '00034',
  version: 1,
  title: { uk: 'Реєстрація місця проживання', en: 'Registration of residence' },
  category: residence,
  agency: council,
  decidedAt: 'at-the-desk',
  deadlines: [{ kind: 'standard', value: 0, unit: 'same-day' }],
  fee: { kind: 'fixed', amounts: [{ money: { amount: 4992, currency: 'UAH' } }] },
  documents: [
    { id: 'pass', title: { uk: 'паспорт або Дія', en: 'passport or Diia' }, fromRegister: false },
    {
      id: 'own',
      title: { uk: 'документ про право на житло', en: 'proof of the right to the home' },
      fromRegister: false,
    },
    {
      id: 'mil',
      title: { uk: 'військово-обліковий документ', en: 'military registration document' },
      fromRegister: true,
    },
  ],
  result: { uk: 'Запис у реєстрі та витяг', en: 'Entry in the register, and an extract' },
  refusalGrounds: [],
  channels: ['office'],
  lifeEvents: [],
  synonyms: ['прописка'],
  minutes: 20,
  extraMinutes: 10,
  letter: 'А',
  legalBasis: ['Закон 1871-IX'],
  verification: { level: 'partly', confirmed: [], assumed: [], sources: [] },
}

/** Subsidy: free, decided in the back office, only in Ukrainian. */
export const subsidy: Service = {
  ...registration,
  id: 'housing-subsidy',
  title: { uk: 'Призначення житлової субсидії' },
  agency: pension,
  decidedAt: 'back-office',
  deadlines: [{ kind: 'standard', value: 10, unit: 'calendar-days' }],
  fee: { kind: 'free', amounts: [] },
  result: { uk: 'Рішення про субсидію' },
  letter: 'К',
  synonyms: ['субсидія'],
}

/** A second service of the same line as the registration. */
export const deregistration: Service = {
  ...registration,
  id: 'residence-deregistration',
  title: { uk: 'Зняття з місця проживання', en: 'Deregistration of residence' },
  fee: { kind: 'free', amounts: [] },
}

/** The service as a list shows it. */
export const summaryOf = (service: Service): ServiceSummary => ({
  id: service.id,
  title: service.title,
  category: service.category,
  agency: service.agency,
  deadlines: service.deadlines,
  fee: service.fee,
})

export const services: Service[] = [registration, deregistration, subsidy]

/** Moving home: two services everybody needs, in two lines, and one that not everybody does. */
export const moving: Package = {
  id: 'moving',
  lifeEvent: 'move',
  title: { uk: 'Переїзд', en: 'Moving home' },
  steps: [
    { service: registration.id, title: registration.title, optional: false },
    { service: subsidy.id, title: subsidy.title, optional: false },
    { service: deregistration.id, title: deregistration.title, optional: true },
  ],
}

export const lifeEvents: LifeEvent[] = [
  { id: 'birth', title: { uk: 'Народилася дитина', en: 'A child is born' } },
  { id: 'move', title: { uk: 'Переїзд', en: 'Moving home' } },
  { id: 'retire', title: { uk: 'Вихід на пенсію', en: 'Retirement' } },
  { id: 'displacement', title: { uk: 'Вимушене переселення', en: 'Displacement' } },
]
