import type { OperationName } from './contract.ts'
import type { Role } from './staff/nouns.ts'

/** Kinds of screens the office knows. */
export type DeviceKind = 'kiosk' | 'board' | 'desk-board' | 'rating-tablet'

/**
 * Who may call an operation: `anyone`; `code`, the holder of the access code of that very thing;
 * a kind of device; a role of staff, at the branches and for the agencies the role holds for.
 */
export type Caller = 'anyone' | 'code' | DeviceKind | Role

/** What each may do, a row an operation. What is not in the row is refused. */
export const whoMay: Readonly<Record<OperationName, readonly Caller[]>> = {
  'network.listOffices': ['anyone'],
  'network.findOffice': ['anyone'],
  'network.listBranches': ['anyone'],
  'network.findBranch': ['anyone'],
  'network.pauseBranch': ['reception', 'manager'],
  'network.resumeBranch': ['reception', 'manager'],

  'catalogue.searchServices': ['anyone'],
  'catalogue.findService': ['anyone'],
  'catalogue.listPackages': ['anyone'],
  'catalogue.listLifeEvents': ['anyone'],
  'catalogue.listCategories': ['anyone'],
  'catalogue.listAgencies': ['anyone'],
  'catalogue.listCards': ['manager'],
  'catalogue.showCard': ['manager'],
  'catalogue.showCardVersion': ['manager'],
  'catalogue.addCard': ['manager'],
  'catalogue.changeCard': ['manager'],
  'catalogue.verifyCard': ['manager'],
  'catalogue.restoreCard': ['manager'],
  'catalogue.takeOutOfUse': ['manager'],
  'catalogue.bringIntoUse': ['manager'],
  'catalogue.exportCatalogue': ['manager'],

  'staff.findMyself': ['clerk', 'reception', 'official', 'controller', 'manager'],
  'staff.listWorkplaces': ['clerk', 'reception', 'manager'],
  'staff.openWorkplace': ['clerk'],
  'staff.closeWorkplace': ['clerk'],
  'staff.listMembers': ['manager'],
  'staff.addMember': ['manager'],
  'staff.changeMember': ['manager'],
  'staff.renewMember': ['manager'],
  'staff.withdrawMember': ['manager'],
  'staff.listDevices': ['manager'],
  'staff.addDevice': ['manager'],
  'staff.renewDevice': ['manager'],
  'staff.withdrawDevice': ['manager'],

  'bookings.listAvailability': ['anyone', 'reception'],
  'bookings.hold': ['anyone', 'reception'],
  'bookings.extendHold': ['code'],
  'bookings.releaseHold': ['code'],
  'bookings.book': ['code'],
  'bookings.findBooking': ['code', 'reception'],
  'bookings.cancel': ['code', 'reception'],
  'bookings.move': ['code', 'reception'],
  'bookings.checkIn': ['code', 'reception'],
  'bookings.findByShortCode': ['kiosk', 'reception'],
  'bookings.reissueCode': ['reception'],
  'bookings.showCalendar': ['code'],
  'bookings.listBookings': ['reception', 'manager'],
  'bookings.markPhoned': ['reception', 'manager'],
  'bookings.showTimetable': ['reception', 'manager'],
  'bookings.changeDay': ['manager'],
  'bookings.resetDay': ['manager'],
  'bookings.changeTimetable': ['manager'],

  'queue.showTask': ['kiosk', 'board', 'desk-board', 'rating-tablet'],
  'queue.checkInByShortCode': ['kiosk', 'reception'],
  'queue.issueTicket': ['kiosk', 'reception'],
  'queue.findTicket': ['code', 'reception'],
  'queue.showBoard': ['anyone'],
  'queue.showQueue': ['reception', 'manager'],
  'queue.findTicketNumbered': ['reception'],
  'queue.showDesk': ['clerk'],
  'queue.callNext': ['clerk'],
  'queue.recall': ['clerk'],
  'queue.serve': ['clerk'],
  'queue.miss': ['clerk'],
  'queue.restore': ['clerk', 'reception'],
  'queue.voidRun': ['reception', 'manager'],
  'queue.park': ['clerk'],
  'queue.callTicket': ['clerk'],
  'queue.transfer': ['clerk'],
  'queue.finish': ['clerk'],

  'applications.takeIn': ['clerk'],
  'applications.findApplication': ['code'],
  'applications.findByShortCode': ['anyone'],
  'applications.sendLink': ['anyone'],
  'applications.findPeople': ['reception'],
  'applications.reissueCode': ['reception'],
  'applications.listApplications': ['clerk', 'official', 'controller', 'manager'],
  'applications.showApplication': ['clerk', 'official', 'controller', 'manager'],
  'applications.forward': ['clerk'],
  'applications.decide': ['official', 'manager'],
  'applications.handOver': ['clerk'],

  'ratings.rate': ['code', 'rating-tablet'],
  'ratings.changeRating': ['anyone'],
  'ratings.showRatings': ['anyone'],
}
