import type { Branch, Office, OpeningHours } from '@transparent-office/contract'

const hours: OpeningHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '09:00',
  to: '20:00',
}))

/** The demonstration office. */
export const office: Office = {
  id: 'prozore',
  title: { uk: 'Прозорий офіс', en: 'Transparent Office' },
  timeZone: 'Europe/Kyiv',
  demonstration: true,
  languages: ['uk', 'en'],
  reception: {
    phone: '0 800 000 000',
    hours: { uk: 'пн–пт 08:00–18:00', en: 'Mon–Fri 08:00–18:00' },
  },
}

const branch = (
  id: string,
  title: { uk: string; en: string },
  address: { uk: string; en: string },
  amenities: Branch['amenities'],
): Branch => ({
  id,
  title,
  address,
  phone: '0 800 000 001',
  hours,
  halls: [
    { id: 'hall-2', title: { uk: 'зала 2', en: 'hall 2' }, floor: 1 },
    { id: 'hall-3', title: { uk: 'зала 3', en: 'hall 3' }, floor: 2 },
  ],
  amenities,
  status: 'open',
  closesAt: '20:00',
})

/** Four branches; the last one is full. */
export const branches: Branch[] = [
  branch(
    'central',
    { uk: 'Центральний', en: 'Central' },
    { uk: 'вул. Липова, 12', en: '12 Lypova St' },
    ['lift', 'childrens-room'],
  ),
  branch(
    'station',
    { uk: 'Вокзальний', en: 'Station' },
    { uk: 'вул. Привокзальна, 3', en: '3 Pryvokzalna St' },
    ['step-free'],
  ),
  branch(
    'massif',
    { uk: 'Новий масив', en: 'New Massif' },
    { uk: 'просп. Миру, 40', en: '40 Myru Ave' },
    ['step-free', 'ramp'],
  ),
  branch(
    'left-bank',
    { uk: 'Лівий берег', en: 'Left Bank' },
    { uk: 'вул. Лугова, 8', en: '8 Luhova St' },
    ['step-free'],
  ),
]
