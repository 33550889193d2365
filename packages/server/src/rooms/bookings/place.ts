/** A place a visit wants: one seat, any seat, of this start of a pool. */
export interface WantedPlace {
  readonly pool: string
  readonly startsAt: Date
}

/** Free seats of a pool on one day, counted at each step from the first start on. */
export interface FreeDay {
  readonly pool: string
  readonly on: string
  readonly firstAt: Date
  readonly stepMinutes: number
  readonly free: readonly number[]
  /** When further free seats open to all. */
  readonly opensAt?: Date | null
  /** Some seats are open to all by now. */
  readonly opened?: boolean
}
