import type { Start } from '../../bookings/availability.ts'
import type { Booking } from '../../bookings/booking.ts'
import type { PlanChange, StaffBooking } from '../../bookings/days.ts'
import type { Hold } from '../../bookings/hold.ts'
import type * as operations from '../../bookings/operations.ts'
import type { Leg, VisitBranch, VisitService } from '../../bookings/visit.ts'
import { service } from './catalogue.ts'
import type { ExamplesOf } from './examples-of.ts'
import { branch, hall } from './network.ts'

export const code = 'ABCD-EFGH-JKMN-PQRS'
export const shortCode = '7КМ-4РТ'
export const visitId = '019ab2d0-1c40-7d84-a083-4d5e6f708192'

export const visitBranch: VisitBranch = {
  id: branch.id,
  title: branch.title,
  address: branch.address,
  hall: { title: hall.title, floor: hall.floor },
}

const { id, title, fee, documents, letter, minutes } = service

export const visitService: VisitService = {
  id,
  title,
  persons: 1,
  minutes,
  fee,
  documents,
  letter,
}

const leg: Leg = { letter, hall: hall.id, startsAt: '2026-11-25T08:00:00.000Z', minutes }

const start: Start = {
  startsAt: leg.startsAt,
  on: '2026-11-25',
  at: '10:00',
  branch: branch.id,
  legs: [leg],
}

const hold: Hold = {
  id: visitId,
  startsAt: start.startsAt,
  on: start.on,
  at: start.at,
  branch: visitBranch,
  services: [visitService],
  legs: [leg],
  minutes,
  heldUntil: '2026-11-24T07:50:00.000Z',
  heldUntilAt: '09:50',
  extensionsLeft: 10,
}

export const booking: Booking = {
  id: visitId,
  state: 'booked',
  startsAt: start.startsAt,
  on: start.on,
  at: start.at,
  branch: visitBranch,
  services: [visitService],
  legs: [leg],
  minutes,
  checkInFrom: '09:40',
  checkInTo: '10:10',
  tickets: [],
  canRate: false,
}

const checkedIn: Booking = {
  ...booking,
  state: 'checked-in',
  tickets: [{ id: '019ab3f1-2d50-7e95-b194-5e6f708192a3', number: 'А-017' }],
}

const staffBooking: StaffBooking = {
  id: visitId,
  state: 'booked',
  on: start.on,
  at: start.at,
  minutes,
  name: 'Олена Ковальчук',
  phone: '+380671234567',
  hasEmail: false,
  language: 'uk',
  services: [{ id, title, persons: 1 }],
  legs: [leg],
}

const change: PlanChange = { preview: true, withdrawn: 0, added: 0, bookings: [] }

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  `UID:${visitId}`,
  'DTSTART:20261125T080000Z',
  'DTEND:20261125T082000Z',
  'SUMMARY:Візит до прозорого офісу',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

export const bookingExamples: ExamplesOf<typeof operations> = {
  listAvailability: {
    answer: {
      from: '2026-11-24',
      to: '2026-11-25',
      minutes,
      days: [
        { on: '2026-11-24', starts: [], places: 0, why: 'full' },
        { on: start.on, starts: [start], places: 12 },
      ],
      branches: [
        { branch: branch.id, title: branch.title, address: branch.address, earliest: start },
      ],
    },
  },
  hold: {
    body: { visit: [{ service: id }], branch: branch.id, startsAt: start.startsAt },
    answer: { ...hold, code },
  },
  extendHold: { answer: { ...hold, extensionsLeft: 9 } },
  book: {
    body: { hold: visitId, name: 'Олена Ковальчук', phone: '067 123 45 67' },
    answer: { ...booking, code, shortCode },
  },
  findBooking: { answer: booking },
  cancel: { answer: { ...booking, state: 'cancelled' } },
  move: {
    body: { startsAt: start.startsAt, branch: branch.id },
    answer: booking,
  },
  checkIn: { answer: checkedIn },
  findByShortCode: { body: { code: shortCode }, answer: booking },
  reissueCode: {
    body: { identity: 'passport', why: 'загубили код' },
    answer: { code, shortCode },
  },
  showCalendar: { answer: calendar },
  markPhoned: {},
  listBookings: { answer: { items: [staffBooking] } },
  showTimetable: {
    answer: {
      hours: [{ weekday: 1, from: '09:00', to: '18:00' }],
      pools: [
        {
          id: 'central-documents',
          letters: ['А', 'П'],
          workplaces: 34,
          seats: {
            shares: { online: 70, reception: 15, phone: 15 },
            release: [{ share: 'reception', daysBefore: 5, at: '08:00' }],
          },
          hours: [{ weekday: 1, from: '09:00', to: '18:00', desks: 34 }],
        },
      ],
      specialDays: branch.specialDays ?? [],
    },
  },
  changeDay: {
    body: {
      hours: [{ from: '09:00', to: '12:00' }],
      reason: 'repair',
      note: { uk: 'Ремонт системи опалення', en: 'The heating is being repaired' },
      preview: true,
    },
    answer: {
      ...change,
      withdrawn: 210,
      bookings: [
        {
          id: visitId,
          on: start.on,
          at: '14:00',
          toldBy: 'sms',
          kept: { on: '2026-11-26', at: '10:00', branch: branch.id },
        },
      ],
    },
  },
  resetDay: { body: { preview: true }, answer: { ...change, added: 210 } },
  changeTimetable: {
    body: {
      from: '2026-12-01',
      hours: [{ weekday: 1, from: '08:00', to: '17:00' }],
      desks: [{ pool: 'central-documents', desks: 30 }],
      preview: true,
    },
    answer: { ...change, withdrawn: 90, added: 60 },
  },
}
