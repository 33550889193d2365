import { actAs, Refusal } from '../acts/index.ts'
import { byCommand } from './by-command.ts'
import { CommandMistake, commandSettings, withOffice } from './command.ts'
import { listTokens, withdrawDevice, withdrawMember, type TokenRow } from '../rooms/staff/index.ts'

/** Whose tokens a command is about. */
export type Room = 'staff' | 'device'

const day = (instant: Date) => instant.toISOString().slice(0, 10)

const endOf = ({ endedAt, endsAt }: TokenRow) =>
  endedAt ? `ended ${day(endedAt)}` : endsAt ? `ends ${day(endsAt)} if not used` : 'does not end'

/** Says who can sign in, or which screens: never their tokens, of which only hashes are kept. */
export const listHolders = (room: Room, office: string | undefined): Promise<void> =>
  withOffice(office, async ({ db }, { id }) => {
    const idle = commandSettings().idleDays[room]
    const rows = await listTokens(db, room === 'staff' ? 'staff' : 'devices', id, idle)
    if (rows.length === 0) return console.log(`There is none yet: npm run office -- ${room} add`)
    for (const row of rows)
      console.log(
        [
          row.id,
          row.name,
          row.does,
          `since ${day(row.since)}`,
          row.lastSeenAt ? `seen ${day(row.lastSeenAt)}` : 'never seen',
          endOf(row),
        ].join('  '),
      )
  })

const refusals: Readonly<Record<string, (room: Room, id: string) => string>> = {
  'not-found': (room, id) =>
    `Nobody who works here has the id "${id}". npm run office -- ${room} list shows them.`,
  'last-manager': () =>
    'Nobody else runs what this manager runs. Add another manager first: npm run office -- staff add',
}

/** Withdraws a member of staff or a screen, whoever runs them: the token ends at once. */
export async function withdrawHolder(
  room: Room,
  holder: string | undefined,
  { office: named, why = `${room} withdraw` }: { office?: string; why?: string },
): Promise<void> {
  if (!holder || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(holder))
    throw new CommandMistake(`${room} withdraw needs an id; ${room} list shows them.`)
  await withOffice(named, async (dependencies, office) => {
    const { run } = room === 'staff' ? withdrawMember : withdrawDevice
    const done = await actAs(dependencies, { office, caller: byCommand(why) }, (context) =>
      run({ id: holder }, context),
    )
    if (done instanceof Refusal)
      throw new CommandMistake(refusals[done.code]?.(room, holder) ?? done.code)
    console.log(`${holder} is withdrawn: the token opens nothing any more.`)
  })
}
