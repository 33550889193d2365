import {
  book,
  cancel,
  checkIn,
  extendHold,
  findBooking,
  hold,
  listAvailability,
  move,
  releaseHold,
  showCalendar,
} from '@transparent-office/contract/bookings'
import { findService, listPackages, searchServices } from '@transparent-office/contract/catalogue'
import { findOffice, listBranches } from '@transparent-office/contract/network'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk/connect'
import type { Language } from '@transparent-office/words/language/languages'
import { connectionTo } from '../shared/connection.ts'
import type { OfficeAddress } from '../shared/surroundings.ts'

/** The office, as far as a booking talks with it. */
export interface BookingOffice {
  readonly network: Pick<ConnectedOffice['network'], 'findOffice' | 'listBranches'>
  readonly catalogue: Pick<
    ConnectedOffice['catalogue'],
    'findService' | 'listPackages' | 'searchServices'
  >
  readonly bookings: Pick<
    ConnectedOffice['bookings'],
    | 'listAvailability'
    | 'hold'
    | 'extendHold'
    | 'releaseHold'
    | 'book'
    | 'findBooking'
    | 'cancel'
    | 'move'
    | 'checkIn'
    | 'showCalendar'
  >
}

export const connectBooking = (address: OfficeAddress, language: Language): BookingOffice =>
  connectOffice(connectionTo(address, language), {
    network: { findOffice, listBranches },
    catalogue: { findService, listPackages, searchServices },
    bookings: {
      listAvailability,
      hold,
      extendHold,
      releaseHold,
      book,
      findBooking,
      cancel,
      move,
      checkIn,
      showCalendar,
    },
  })
