import type * as operations from '../../catalogue/operations.ts'
import type {
  Agency,
  Category,
  KeptCard,
  LifeEvent,
  Service,
  ServiceSummary,
} from '../../catalogue/nouns.ts'
import type { ExamplesOf } from './examples-of.ts'

const agency: Agency = {
  id: 'rada',
  title: { uk: 'Міська рада Прозорого', en: 'Prozore City Council' },
  kind: 'local',
}
const category: Category = {
  id: 'residence',
  title: { uk: 'Місце проживання', en: 'Place of residence' },
}
const lifeEvent: LifeEvent = { id: 'move', title: { uk: 'Переїзд', en: 'Moving house' } }

export const service: Service = {
  id: 'residence-registration',
  nationalId: '00034',
  version: 1,
  title: {
    uk: 'Реєстрація місця проживання (перебування) особи',
    en: 'Registration of place of residence',
  },
  category,
  agency,
  decidedAt: 'at-the-desk',
  deadlines: [{ kind: 'standard', value: 0, unit: 'same-day' }],
  fee: {
    kind: 'formula',
    amounts: [{ money: { amount: 4992, currency: 'UAH' } }],
    asOf: '2026-01-01',
  },
  documents: [
    { id: 'app', title: { uk: 'Заява', en: 'Application form' }, fromRegister: false },
    {
      id: 'pass',
      title: { uk: 'Паспорт громадянина', en: 'Passport of a citizen' },
      fromRegister: false,
    },
  ],
  result: {
    uk: 'Внесення до реєстру територіальної громади, витяг',
    en: 'Entry in the community register, extract',
  },
  refusalGrounds: [
    {
      id: 'false-data',
      text: { uk: 'У документах недостовірні відомості', en: 'The papers hold false data' },
    },
  ],
  channels: ['office', 'home-visit'],
  lifeEvents: [lifeEvent],
  synonyms: ['прописка', 'зміна прописки'],
  minutes: 20,
  extraMinutes: 10,
  letter: 'А',
  legalBasis: ['Закон 1871-IX', 'ПКМУ 265 (2022)'],
  verification: {
    level: 'partly',
    confirmed: ['fee', 'nationalId'],
    assumed: ['minutes'],
    sources: ['https://zakon.rada.gov.ua/laws/show/1871-20'],
  },
}

const { id, title, deadlines, fee } = service
const summary: ServiceSummary = { id, title, category, agency, deadlines, fee }

const manager = { id: '019ab2c4-5e10-7c31-9d4f-1a2b3c4d5e6f', name: 'Ірина Савчук' }

const kept: KeptCard = {
  card: service,
  inUse: true,
  yours: true,
  versions: [
    {
      version: 1,
      how: 'added',
      madeAt: '2026-11-02T08:15:00.000Z',
      madeBy: manager,
      why: 'нова послуга',
    },
  ],
}

const nextVersion: KeptCard = {
  ...kept,
  card: { ...service, version: 2 },
  versions: [
    { version: 2, how: 'changed', madeAt: '2026-11-24T07:40:00.000Z', madeBy: manager },
    ...kept.versions,
  ],
}

export const catalogueExamples: ExamplesOf<typeof operations> = {
  searchServices: { answer: { items: [summary] } },
  findService: { answer: service },
  listPackages: {
    answer: {
      items: [
        {
          id: 'moving',
          lifeEvent: 'move',
          title: { uk: 'Переїзд', en: 'Moving house' },
          steps: [{ service: id, title, optional: false }],
        },
      ],
    },
  },
  listLifeEvents: { answer: { items: [lifeEvent] } },
  listCategories: { answer: { items: [category] } },
  listAgencies: { answer: { items: [agency] } },
  listCards: {
    answer: {
      items: [
        {
          id,
          title,
          category,
          agency,
          version: 1,
          inUse: true,
          level: 'partly',
          madeAt: '2026-11-02T08:15:00.000Z',
        },
      ],
    },
  },
  showCard: { answer: kept },
  showCardVersion: { answer: service },
  addCard: {
    body: {
      service: id,
      why: 'нова послуга',
      card: {
        title,
        category: 'residence',
        agency: 'rada',
        decidedAt: 'at-the-desk',
        deadlines: [{ kind: 'standard', value: 0, unit: 'same-day' }],
        fee: { kind: 'formula', amounts: [{ money: { amount: 4992, currency: 'UAH' } }] },
        documents: [{ title: { uk: 'Заява', en: 'Application form' }, fromRegister: false }],
        channels: ['office'],
        minutes: 20,
      },
    },
    answer: kept,
  },
  changeCard: {
    body: { version: 1, why: 'рада змінила час', card: { minutes: 25 } },
    answer: nextVersion,
  },
  verifyCard: {
    body: { version: 1, source: 'https://zakon.rada.gov.ua/laws/show/1871-20' },
    answer: { ...kept, verifiedBy: manager },
  },
  restoreCard: { body: { version: 2, from: 1, why: 'змінили помилково' }, answer: nextVersion },
  takeOutOfUse: { body: { why: 'послугу скасовано' }, answer: { ...kept, inUse: false } },
  bringIntoUse: { answer: kept },
  exportCatalogue: {
    answer: {
      form: 'csv',
      fileName: 'prozore-services.csv',
      mediaType: 'text/csv',
      services: 1,
      text: 'id,title.uk,minutes\nresidence-registration,Реєстрація місця проживання,20\n',
    },
  },
}
