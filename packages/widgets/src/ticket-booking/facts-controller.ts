import type { AvailableBranch, Branch, Office } from '@transparent-office/contract'
import { opensFrom } from '@transparent-office/words/bookings/opens-from'
import { AsyncTask } from '../shared/async-task.ts'
import type { BookingOffice } from './booking-office.ts'

/** Carries what seldom changes: the office and its branches. */
export class FactsController extends AsyncTask<{ office: Office; branches: readonly Branch[] }> {
  begin({ network }: Pick<BookingOffice, 'network'>): void {
    if (this.now.is !== 'idle') return
    this.run(async (signal) => {
      const [office, { items }] = await Promise.all([
        network.findOffice({}, { signal }),
        network.listBranches({}, { signal }),
      ])
      return { office, branches: items }
    })
  }

  /** A branch as the network knows it. */
  branchOf(id: string | undefined): Branch | undefined {
    return this.answer?.branches.find((branch) => branch.id === id)
  }

  /** When these branches open, where all open at the same time each day. */
  opensFrom(branches: readonly AvailableBranch[]): string | undefined {
    return opensFrom(branches.flatMap(({ branch }) => this.branchOf(branch) ?? []))
  }
}
