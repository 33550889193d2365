import { act } from '../../acts/index.ts'
import { showOffices } from '../network/index.ts'
import { listOfficesGiving } from './catalogue.store.ts'

export const listOffices = act('network.listOffices', async ({ nationalId, near }, { db }) =>
  showOffices(
    db,
    near,
    nationalId === undefined ? undefined : new Set(await listOfficesGiving(db, nationalId)),
  ),
)
