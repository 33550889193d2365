import { checkedRows } from './checked-rows.ts'
import { foldersInOrder } from './folders-in-order.ts'
import { oneClock } from './one-clock.ts'
import { plainNames } from './plain-names.ts'
import { reasonedDisable } from './reasoned-disable.ts'
import { roomsInOrder } from './rooms-in-order.ts'
import { rulesArePure } from './rules-are-pure.ts'
import { sqlInStores } from './sql-in-stores.ts'
import { tablesHaveOwners } from './tables-have-owners.ts'

/** The house's own rules, as an ESLint plugin. */
export const house = {
  rules: {
    'checked-rows': checkedRows,
    'folders-in-order': foldersInOrder,
    'one-clock': oneClock,
    'plain-names': plainNames,
    'reasoned-disable': reasonedDisable,
    'rooms-in-order': roomsInOrder,
    'rules-are-pure': rulesArePure,
    'sql-in-stores': sqlInStores,
    'tables-have-owners': tablesHaveOwners,
  },
}
