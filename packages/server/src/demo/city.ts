/** The demonstration city: fictional, small, whole. Letters that sound alike never share a hall. */
export const demoOffice = {
  id: 'prozore',
  title: { uk: 'Прозорий офіс міста Прозоре', en: 'Transparent Office of Prozore' },
  timeZone: 'Europe/Kyiv',
  languages: ['uk', 'en'],
  reception: {
    phone: '0 800 000 000',
    hours: { uk: 'пн–пт 08:00–18:00', en: 'Mon–Fri 08:00–18:00' },
  },
}

interface DemoPool {
  readonly id: string
  readonly hall: string
  readonly letters: string
  readonly desks: readonly number[]
}

interface DemoBranch {
  readonly id: string
  readonly code: number
  readonly title: Record<string, string>
  readonly address: Record<string, string>
  readonly location: { latitude: number; longitude: number }
  readonly amenities: readonly string[]
  readonly shelter: Record<string, string>
  readonly hours: readonly { weekdays: readonly number[]; from: string; to: string }[]
  readonly halls: readonly {
    id: string
    title: Record<string, string>
    floor: number
    way: Record<string, string>
  }[]
  readonly pools: readonly DemoPool[]
}

const weekdays = [1, 2, 3, 4, 5]

export const demoBranches: readonly DemoBranch[] = [
  {
    id: 'central',
    code: 1,
    title: { uk: 'Центральний', en: 'Central' },
    address: { uk: 'вул. Липова, 12', en: '12 Lypova St' },
    location: { latitude: 50.4501, longitude: 30.5234 },
    amenities: [
      'step-free',
      'ramp',
      'lift',
      'tactile-path',
      'accessible-toilet',
      'childrens-room',
      'induction-loop',
      'shelter',
    ],
    shelter: {
      uk: 'сходи ліворуч від рецепції, поверх −1',
      en: 'stairs to the left of reception, floor −1',
    },
    hours: [
      { weekdays, from: '09:00', to: '18:00' },
      { weekdays: [6], from: '09:00', to: '15:00' },
    ],
    halls: [
      {
        id: 'central-1',
        title: { uk: 'зала 1', en: 'hall 1' },
        floor: 1,
        way: { uk: 'прямо від входу', en: 'straight ahead from the entrance' },
      },
      {
        id: 'central-2',
        title: { uk: 'зала 2', en: 'hall 2' },
        floor: 2,
        way: {
          uk: 'ліфтом або сходами на другий поверх',
          en: 'by lift or stairs to the second floor',
        },
      },
    ],
    pools: [
      { id: 'central-documents', hall: 'central-1', letters: 'АПЦДФ', desks: [1, 2, 3, 4] },
      { id: 'central-property', hall: 'central-1', letters: 'МЛГЖЮХ', desks: [5, 6] },
      { id: 'central-social', hall: 'central-2', letters: 'СКВНТР', desks: [7, 8, 9, 10] },
      { id: 'central-business', hall: 'central-2', letters: 'БЗЕ', desks: [11, 12] },
    ],
  },
  {
    id: 'vokzalnyi',
    code: 2,
    title: { uk: 'Вокзальний', en: 'Station' },
    address: { uk: 'вул. Привокзальна, 3', en: '3 Pryvokzalna St' },
    location: { latitude: 50.4402, longitude: 30.4891 },
    amenities: ['step-free', 'accessible-toilet', 'shelter'],
    shelter: { uk: 'підземний перехід біля входу', en: 'underpass at the entrance' },
    hours: [{ weekdays, from: '08:00', to: '20:00' }],
    halls: [
      {
        id: 'vokzalnyi-1',
        title: { uk: 'зала', en: 'hall' },
        floor: 1,
        way: { uk: 'одразу за дверима', en: 'right behind the door' },
      },
    ],
    pools: [{ id: 'vokzalnyi-all', hall: 'vokzalnyi-1', letters: 'АПЦДСКВР', desks: [1, 2, 3] }],
  },
  {
    id: 'novyi-masyv',
    code: 3,
    title: { uk: 'Новий масив', en: 'Novyi Masyv' },
    address: { uk: 'просп. Миру, 40', en: '40 Myru Ave' },
    location: { latitude: 50.5103, longitude: 30.6012 },
    amenities: ['step-free', 'ramp', 'childrens-room', 'shelter'],
    shelter: { uk: 'підвал, вхід із двору', en: 'basement, entrance from the yard' },
    hours: [
      { weekdays: [2, 3, 4, 5], from: '09:00', to: '18:00' },
      { weekdays: [6], from: '09:00', to: '15:00' },
    ],
    halls: [
      {
        id: 'novyi-masyv-1',
        title: { uk: 'зала', en: 'hall' },
        floor: 1,
        way: { uk: 'ліворуч від входу', en: 'left of the entrance' },
      },
    ],
    pools: [{ id: 'novyi-masyv-all', hall: 'novyi-masyv-1', letters: 'АПЦДСКНЗ', desks: [1, 2] }],
  },
]

/** Staff of each role, fictional. Officials decide for all agencies; nobody of them sits at a desk. */
export const demoStaff = [
  { key: 'clerk-1', name: 'Ірина Бондар', roles: [{ role: 'clerk', branch: 'central' }] },
  { key: 'clerk-2', name: 'Марко Шевчук', roles: [{ role: 'clerk', branch: 'central' }] },
  { key: 'clerk-3', name: 'Леся Гончар', roles: [{ role: 'clerk', branch: 'vokzalnyi' }] },
  { key: 'reception', name: 'Оксана Лис', roles: [{ role: 'reception', branch: 'central' }] },
  { key: 'official-1', name: 'Павло Мороз', roles: [{ role: 'official' }] },
  { key: 'official-2', name: 'Ганна Ткач', roles: [{ role: 'official' }] },
  { key: 'controller', name: 'Юрій Савчук', roles: [{ role: 'controller' }] },
  { key: 'manager', name: 'Наталія Кравець', roles: [{ role: 'manager' }] },
] as const

/** Screens of the demonstration. */
export const demoDevices = [
  { key: 'kiosk', kind: 'kiosk', branch: 'central', title: 'Термінал біля входу' },
  { key: 'board-1', kind: 'board', branch: 'central', title: 'Табло, зала 1', hall: 'central-1' },
  { key: 'board-2', kind: 'board', branch: 'central', title: 'Табло, зала 2', hall: 'central-2' },
  {
    key: 'tablet-1',
    kind: 'rating-tablet',
    branch: 'central',
    title: 'Планшет, робоче місце 1',
    workplace: 'central-desk-1',
  },
] as const
