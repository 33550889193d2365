import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { takePlaces, type Attempt, type Taker } from './places.store.ts'
import type { WantedPlace } from './place.ts'

type Db = Database | Tx

/** The places a leg would take in each of its pools, the most specialised first. */
export type LegChoices = readonly (readonly WantedPlace[])[]

/** What came of a leg, and the places it got, or would get of all that are not there for it. */
export interface LegAttempt {
  readonly attempt: Attempt
  readonly places: readonly WantedPlace[]
}

const mostHopefulFirst: readonly Attempt[] = ['got', 'busy', 'taken', 'not-offered']

async function takeLeg(
  db: Db,
  office: string,
  choices: LegChoices,
  taker: Taker,
  until: Date | 'infinity',
): Promise<LegAttempt> {
  const tried: LegAttempt[] = []
  for (const places of /* guard first-pool-with-places */ choices /* end guard */) {
    const attempt = await takePlaces(db, office, places, taker, until, false)
    tried.push({ attempt, places })
    if (attempt === 'got') break
  }
  const rank = ({ attempt }: LegAttempt) => mostHopefulFirst.indexOf(attempt)
  return tried.reduce((best, each) => (rank(each) < rank(best) ? each : best))
}

/**
 * Takes for each leg of a visit the places of the first of its pools that has them, past what another
 * transaction has locked; for all legs, or nothing at all. Legs of a visit follow one another, so they
 * never want the same place: each may choose by itself.
 */
export async function takeLegs(
  db: Db,
  office: string,
  legs: readonly LegChoices[],
  taker: Taker,
  until: Date | 'infinity',
): Promise<LegAttempt[]> {
  await sql`savepoint legs`.execute(db)
  const found: LegAttempt[] = []
  for (const choices of legs) found.push(await takeLeg(db, office, choices, taker, until))
  if (!found.every(({ attempt }) => attempt === 'got'))
    /* guard old-legs-let-go */ await sql`rollback to savepoint legs`.execute(db) /* end guard */
  return found
}
