import {
  findService,
  listLifeEvents,
  listPackages,
  searchServices,
} from '@transparent-office/contract/catalogue'
import { findOffice } from '@transparent-office/contract/network'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk/connect'
import type { Language } from '@transparent-office/words/language/languages'
import { connectionTo } from '../shared/connection.ts'
import type { OfficeAddress } from '../shared/surroundings.ts'

/** The office, as far as the finder talks with it. */
export interface FinderOffice {
  readonly network: Pick<ConnectedOffice['network'], 'findOffice'>
  readonly catalogue: Pick<
    ConnectedOffice['catalogue'],
    'findService' | 'listLifeEvents' | 'listPackages' | 'searchServices'
  >
}

export const connectFinder = (address: OfficeAddress, language: Language): FinderOffice =>
  connectOffice(connectionTo(address, language), {
    network: { findOffice },
    catalogue: { findService, listLifeEvents, listPackages, searchServices },
  })
