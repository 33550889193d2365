import { sql } from 'kysely'
import type { Check } from './check.ts'

const countsAreRight: Check = {
  holds: 'ratings counted by day and face equal a recount',
  faults: sql`
    with there as (
      select office_id, on_day, score, count(*)::int as number from ratings group by office_id, on_day, score
    )
    select concat(on_day, ': ', coalesce(number, 0), ' ratings of ', score, ', counted ', coalesce(count, 0))
    from there full join (select * from rating_counts where count <> 0) counted using (office_id, on_day, score)
    where number is distinct from count`,
}

/** What must hold of ratings. */
export const ratingChecks: readonly Check[] = [countsAreRight]
