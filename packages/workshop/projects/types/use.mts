/// <reference types="@transparent-office/widgets/jsx/vue" />
import '@transparent-office/widgets/all'
import type { Booking, Start } from '@transparent-office/contract'
import { hold } from '@transparent-office/contract/bookings'
import { connectOffice, isProblem, listAll } from '@transparent-office/sdk'
import { connectOffice as connect } from '@transparent-office/sdk/connect'
import { governmentService } from '@transparent-office/sdk/structured-data'
import { PretendedOffice, refuse, wholeOffice } from '@transparent-office/sdk/testing'
import type { TicketBooking } from '@transparent-office/widgets/ticket-booking/class'
import { ServiceFinder } from '@transparent-office/widgets/react'
import type { GlobalComponents } from 'vue'

const pretended = new PretendedOffice(wholeOffice({ 'bookings.hold': () => refuse('place-taken') }))
const where = { url: pretended.url, office: 'prozore', fetch: pretended.fetch }
const office = connectOffice(where)
const id = '01980000-0000-7000-8000-000000000001'

export const booking: Promise<Booking> = office.bookings.cancel({ id })
export const starts: Promise<Start[]> = office.bookings
  .listAvailability({ visit: ['passport:1'] })
  .then(({ days }) => days.flatMap((day) => day.starts))
export const held = connect(where, { bookings: { hold } }).bookings.hold
for await (const { number } of listAll(office.applications.listApplications)) number.trim()

const element: TicketBooking = document.createElement('to-ticket-booking')
element.addEventListener('to-booking-changed', ({ detail }) => detail.news === 'moved')
ServiceFinder({ office: 'prozore', onServiceChosen: ({ detail }) => detail.service.trim() })
type VueFinder = InstanceType<GlobalComponents['to-service-finder']>['$props']
export const listens: VueFinder = { onToServiceChosen: ({ detail }) => detail.service.trim() }
export { governmentService }

// @ts-expect-error there is no such problem
isProblem(undefined, 'place-taken-by-cat')
// @ts-expect-error there is no such answer
wholeOffice({ 'bookings.hold': () => ({ id }) })
// @ts-expect-error it has no such listener
ServiceFinder({ onServiceEaten: () => {} })
// @ts-expect-error its detail has no such field
export const listensWrongly: VueFinder = { onToServiceChosen: ({ detail }) => detail.cat }
