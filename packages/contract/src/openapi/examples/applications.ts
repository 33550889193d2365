import type { Application, TimelineEntry } from '../../applications/application.ts'
import type * as operations from '../../applications/operations.ts'
import type { StaffApplication } from '../../applications/staff-application.ts'
import { booking, code, shortCode } from './bookings.ts'
import { service } from './catalogue.ts'
import type { ExamplesOf } from './examples-of.ts'
import { branch } from './network.ts'

const number = '2026-01-000123'
const applicant = { name: 'Олена Ковальчук', phone: '+380671234567' }

const registered: TimelineEntry = {
  state: 'registered',
  at: '2026-11-24T08:10:00.000Z',
  on: '2026-11-24',
  atTime: '10:10',
  where: branch.title,
  desk: 7,
}

const { id, version, title, agency } = service

const application: Application = {
  number,
  service: { id, version, title, agency: agency.title },
  state: 'registered',
  decisionBy: '2026-12-04',
  timeline: [registered],
  ahead: ['forwarded', 'in-review', 'granted', 'handed-over'],
  branch: { id: branch.id, title: branch.title, address: branch.address },
}

const staffApplication: StaffApplication = {
  number,
  state: 'in-review',
  service,
  decisionBy: '2026-12-04',
  timeline: [registered],
  applicant,
  papers: [
    { document: 'app', state: 'brought' },
    { document: 'pass', state: 'brought' },
  ],
  mine: true,
  may: ['decide'],
}

const { startsAt, on, at, minutes, services, checkInFrom, checkInTo } = booking

export const applicationExamples: ExamplesOf<typeof operations> = {
  takeIn: {
    body: {
      ticket: '019ab3f1-2d50-7e95-b194-5e6f708192a3',
      service: id,
      applicant: { name: 'Олена Ковальчук', phone: '067 123 45 67' },
      papers: staffApplication.papers,
    },
    answer: { ...application, code, shortCode },
  },
  findApplication: { answer: application },
  findByShortCode: {
    body: { code: shortCode, phoneEnds: '4567' },
    answer: {
      booking: {
        state: 'booked',
        startsAt,
        on,
        at,
        minutes,
        branch: booking.branch,
        services,
        checkInFrom,
        checkInTo,
      },
    },
  },
  sendLink: { body: { code: shortCode, phoneEnds: '4567' }, answer: { by: 'sms' } },
  findPeople: {
    body: { who: 'Ковальчук' },
    answer: {
      items: [
        {
          ...applicant,
          hasEmail: false,
          bookings: [{ id: booking.id, state: 'booked', on, at, services: [title], closed: false }],
          tickets: [],
          applications: [{ number, service: title, state: 'registered', decisionBy: '2026-12-04' }],
        },
      ],
      more: false,
    },
  },
  reissueCode: {
    body: { identity: 'passport', why: 'загубили квитанцію' },
    answer: { code, shortCode },
  },
  listApplications: {
    answer: {
      items: [
        {
          number,
          service: { id, title },
          state: 'registered',
          registeredAt: registered.at,
          decisionBy: '2026-12-04',
          mine: false,
        },
      ],
    },
  },
  showApplication: { answer: staffApplication },
  forward: { answer: { ...staffApplication, state: 'forwarded', mine: false, may: [] } },
  decide: {
    body: {
      outcome: 'refused',
      ground: 'false-data',
      reasons: 'У заяві вказано адресу будинку, якого немає.',
    },
    answer: {
      ...staffApplication,
      state: 'refused',
      decision: {
        outcome: 'refused',
        on: '2026-11-30',
        ground: service.refusalGrounds[0]!.text,
        reasons: 'У заяві вказано адресу будинку, якого немає.',
        complainUntil: '2026-12-30',
      },
      may: [],
    },
  },
  handOver: { answer: { ...staffApplication, state: 'handed-over', may: [] } },
}
