import type * as operations from '../../network/operations.ts'
import type { Branch, Hall, Office } from '../../network/nouns.ts'
import type { ExamplesOf } from './examples-of.ts'

const office: Office = {
  id: 'prozore',
  title: { uk: 'Прозорий офіс міста Прозоре', en: 'Transparent Office of Prozore' },
  timeZone: 'Europe/Kyiv',
  demonstration: true,
  languages: ['uk', 'en'],
  reception: {
    phone: '0 800 000 000',
    hours: { uk: 'пн–пт 08:00–18:00', en: 'Mon–Fri 08:00–18:00' },
  },
}

export const hall: Hall = {
  id: 'central-1',
  title: { uk: 'зала 1', en: 'hall 1' },
  floor: 1,
  way: { uk: 'прямо від входу', en: 'straight ahead from the entrance' },
}

export const branch: Branch = {
  id: 'central',
  title: { uk: 'Центральний', en: 'Central' },
  address: { uk: 'вул. Липова, 12', en: '12 Lypova St' },
  location: { latitude: 50.4501, longitude: 30.5234 },
  hours: [
    { weekday: 1, from: '09:00', to: '18:00' },
    { weekday: 6, from: '09:00', to: '15:00' },
  ],
  specialDays: [{ on: '2027-01-01', hours: [], reason: 'holiday' }],
  halls: [hall],
  amenities: ['step-free', 'ramp', 'lift', 'shelter'],
  status: 'open',
  closesAt: '18:00',
  shelter: {
    uk: 'сходи ліворуч від рецепції, поверх −1',
    en: 'stairs to the left of reception, floor −1',
  },
}

export const networkExamples: ExamplesOf<typeof operations> = {
  listOffices: { answer: { items: [office] } },
  findOffice: { answer: office },
  listBranches: { answer: { items: [branch] } },
  listPauses: {
    answer: {
      everywhere: { reason: 'air-raid', since: '2026-11-24T07:31:00.000Z', at: '09:31' },
      branches: [],
    },
  },
  findBranch: { answer: branch },
  pauseBranch: {
    body: { reason: 'air-raid' },
    answer: {
      ...branch,
      status: 'paused',
      pause: { reason: 'air-raid', since: '2026-11-24T07:31:00.000Z', at: '09:31' },
    },
  },
  resumeBranch: { answer: branch },
}
