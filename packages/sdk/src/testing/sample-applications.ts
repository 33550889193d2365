import type { Application } from '@transparent-office/contract'

/** Access code of the application, as its receipt shows it. */
export const applicationCode = '3MNA-9KQ2-XR7V-WHJ5'

/** An application in review. */
export const application = (changes: Partial<Application> = {}): Application => ({
  number: '2026-01-000123',
  service: {
    id: 'housing-subsidy',
    version: 1,
    title: { uk: 'Призначення субсидії', en: 'Housing subsidy' },
    agency: { uk: 'Пенсійний фонд України', en: 'Pension Fund of Ukraine' },
  },
  state: 'in-review',
  decisionBy: '2026-12-04',
  timeline: [
    {
      state: 'registered',
      at: '2026-11-24T08:02:00.000Z',
      on: '2026-11-24',
      atTime: '10:02',
      where: { uk: 'Центральний', en: 'Central' },
      desk: 12,
    },
    {
      state: 'forwarded',
      at: '2026-11-24T13:30:00.000Z',
      on: '2026-11-24',
      atTime: '15:30',
      where: { uk: 'Пенсійний фонд України', en: 'Pension Fund of Ukraine' },
    },
    { state: 'in-review', at: '2026-11-25T07:00:00.000Z', on: '2026-11-25', atTime: '09:00' },
  ],
  ahead: ['granted', 'result-ready', 'handed-over'],
  branch: {
    id: 'central',
    title: { uk: 'Центральний', en: 'Central' },
    address: { uk: 'вул. Липова, 12', en: '12 Lypova St' },
  },
  ...changes,
})
