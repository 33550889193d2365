import { applicationGuards } from './guards/applications.ts'
import { auditGuards } from './guards/audit.ts'
import { bookingGuards } from './guards/bookings.ts'
import { callGuards } from './guards/calls.ts'
import { catalogueGuards } from './guards/catalogue.ts'
import { databaseGuards } from './guards/database.ts'
import type { Guard } from './guards/guard.ts'
import { httpGuards } from './guards/http.ts'
import { pageGuards } from './guards/pages.ts'
import { placeGuards } from './guards/places.ts'
import { staffGuards } from './guards/staff.ts'
import { ticketGuards } from './guards/tickets.ts'

/** Every guard of a promise, room by room. */
export const guards: readonly Guard[] = [
  ...placeGuards,
  ...bookingGuards,
  ...ticketGuards,
  ...callGuards,
  ...applicationGuards,
  ...catalogueGuards,
  ...staffGuards,
  ...auditGuards,
  ...databaseGuards,
  ...httpGuards,
  ...pageGuards,
]
