import type { Service } from '@transparent-office/contract'

/** What `to-service-shown` carries. */
export interface ServiceShown {
  /** The whole card, as for `governmentService` of `@transparent-office/sdk/structured-data`. */
  readonly service: Service
}
