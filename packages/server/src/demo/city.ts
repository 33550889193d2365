/** Id of the demonstration's office; the city itself is in `data/demo-city.json`. */
export const demoOffice = { id: 'prozore', timeZone: 'Europe/Kyiv' }

/** Staff of each role, fictional. Officials decide for all agencies; nobody of them sits at a desk. */
export const demoStaff = [
  { key: 'clerk-1', name: 'Ірина Бондар', roles: [{ role: 'clerk', branch: 'central' }] },
  { key: 'clerk-2', name: 'Марко Шевчук', roles: [{ role: 'clerk', branch: 'central' }] },
  { key: 'clerk-social', name: 'Оксана Дзюба', roles: [{ role: 'clerk', branch: 'central' }] },
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
