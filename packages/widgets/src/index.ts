export { ApplicationStatus } from './application-status/application-status.ts'
export { OfficeContext } from './office/office.ts'
export { SatisfactionRating } from './satisfaction-rating/satisfaction-rating.ts'
export {
  ServiceFinder,
  type PackageChosen,
  type ServiceChosen,
  type ServiceShown,
} from './service-finder/service-finder.ts'
export { drawFace, scores, type Score } from './shared/faces.ts'
export { OfficeElement } from './shared/office-element.ts'
export { LiveTicket } from './ticket/live-ticket.ts'
export { TimePicker, type TimeChosen } from './time-picker/time-picker.ts'
export { TicketBooking, type BookingChanged } from './ticket-booking/ticket-booking.ts'
