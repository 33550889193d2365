import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Role, type RoleHeld } from '@transparent-office/contract'
import { languages } from '@transparent-office/words'
import {
  bookingLetters,
  type BookingLetter,
} from '@transparent-office/words/bookings/letters/letter'
import { actAs, actWithin } from '../acts/index.ts'
import { byCommand } from './by-command.ts'
import { CommandMistake, commandSettings, withDatabase, withOffice } from './command.ts'
import { consult } from './consult-doctor.ts'
import { replaceLostKeys, revokeKey, rotateKey } from './key-commands.ts'
import { openDays, previewLetter } from '../rooms/bookings/index.ts'
import {
  bringIn,
  FileMistake,
  listCards,
  listShelf,
  serviceForms,
  type BroughtIn,
  type PackagesFile,
} from '../rooms/catalogue/index.ts'
import { listBranchRows, listOfficeRows, readCity } from '../rooms/network/index.ts'
import {
  admitDevice,
  admitMember,
  admitPeople,
  listWorkplaces,
  openCity,
} from '../rooms/staff/index.ts'
import { transact } from '../database/transact.ts'
import { serve } from './serve.ts'
import { readJsonFile } from '../text/read-sent.ts'
import { readSettings } from '../settings/settings.ts'
import { listHolders, withdrawHolder, type Room } from './token-commands.ts'

const help = `Usage: npm run office -- COMMAND

  serve                         starts the office (no demonstration)
  demo                          starts the demonstration city; npm start does it
  open-city FILE                opens a city as its file describes it; docs/city-file.md shows how
  staff add --name NAME --role ROLE[:BRANCH[:AGENCY]] [--role …] [--office ID]
                                adds a member of staff; roles: ${Role.options.join(', ')}
  device add --kind KIND --branch ID --title TEXT [--hall ID] [--workplace ID] [--office ID]
                                adds a screen; kinds: kiosk, board, desk-board, rating-tablet
  staff list, device list [--office ID]
                                lists who can sign in, or the screens: since when, last seen, when it ends
  staff withdraw ID, device withdraw ID [--office ID]
                                ends a token at once and for good; what its holder did stays
  key rotate                    makes a new secret key; what is made from now on follows from it
  key revoke NUMBER [--yes]     ends a key that somebody else may have, with its codes and tokens
  key replace-lost [--yes]      makes a new key in place of one that is gone for good
  import FILE [--map FILE] [--packages FILE] [--strict] [--merge] [--dry-run] [--office ID]
                                brings services in from JSON or CSV; changes only what changed;
                                with --dry-run it says what would change, and changes nothing;
                                docs/services-file.md shows how
  export [--form json|csv|register] [--out FILE] [--office ID]
                                writes services so that import reads them again
  preview-letter LETTER [--language uk|en]
                                shows what people are sent; letters: ${bookingLetters.join(', ')}
  doctor                        looks whether everything in the database is as it must be; changes nothing

What open-city, staff, device, key and import change stands in the audit, with the operating system's user
and the reason: --why TEXT, else the command's name.

Each works while the server runs. Settings come from the environment (PORT, DATA_DIR, DATABASE_URL …).`

const text = { type: 'string' } as const

/** Carries out one command. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const [room = 'help', ...rest] = args
  if (room === 'help' || room === '--help' || room === '-h') return console.log(help)
  if (room === 'serve' || room === 'demo') return serve(readSettings(process.env), room === 'demo')
  if (room === 'staff' && rest[0] === 'add') return addStaffMember(rest.slice(1))
  if (room === 'device' && rest[0] === 'add') return addScreen(rest.slice(1))
  if ((room === 'staff' || room === 'device') && rest[0] === 'list')
    return listHolders(room, read(rest.slice(1), { office: text }).values.office)
  if ((room === 'staff' || room === 'device') && rest[0] === 'withdraw')
    return withdrawOne(room, rest.slice(1))
  if (room === 'key') return changeKeys(rest)
  if (room === 'import') return importFile(rest)
  if (room === 'export') return exportServices(rest)
  if (room === 'open-city') return openCityFile(rest)
  if (room === 'preview-letter') return showLetter(rest)
  if (room === 'doctor') {
    if (!(await consult(readSettings(process.env), (line) => console.log(line))))
      process.exitCode = 1
    return
  }
  throw new CommandMistake(`There is no command "${args.join(' ')}".\n\n${help}`)
}

function read<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: Options & object,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CommandMistake(`${(error as Error).message}\n\n${help}`)
  }
}

/** Where a token signs in, while the server runs at its usual address. */
const signInAt = ({ page, office }: { page: string; office: string }) =>
  `${commandSettings().publicUrl}/${page}/?office=${office}`

function readRole(typed: string): RoleHeld {
  const [role, branch, agency] = typed.split(':')
  const known = Role.safeParse(role)
  if (!known.success)
    throw new CommandMistake(`"${role}" is not a role: ${Role.options.join(', ')}`)
  return { role: known.data, ...(branch && { branch }), ...(agency && { agency }) }
}

async function addStaffMember(args: string[]): Promise<void> {
  const { values } = read(args, {
    name: text,
    role: { ...text, multiple: true },
    office: text,
    why: text,
  })
  const {
    name,
    role,
    why = 'staff add',
  } = values as {
    name?: string
    role?: string[]
    why?: string
  }
  if (!name?.trim() || !role)
    throw new CommandMistake('staff add needs --name and at least one --role.')
  const roles = role.map(readRole)
  await withOffice(values.office as string | undefined, async (dependencies, office) => {
    const { db } = dependencies
    const branches = (await listBranchRows(db, office.id)).map((row) => row.id)
    const agencies = (await listShelf(db, office.id, 'agencies')).map((row) => row.id)
    for (const { branch, agency } of roles) {
      mustHave('branch', branches, branch)
      mustHave('agency', agencies, agency)
    }
    const acts = { office, caller: byCommand(why) }
    const { id, token, page } = await actAs(dependencies, acts, (context) =>
      admitMember(context, name, roles),
    )
    const where = signInAt({ page, office: office.id })
    console.log(`${name} (${id})\nToken, shown only now: ${token}\nSign in at ${where}`)
  })
}

/** Refuses what the office does not have, and says what it has. */
function mustHave(what: string, known: readonly string[], named: string | undefined): void {
  if (named !== undefined && !known.includes(named))
    throw new CommandMistake(`There is no ${what} "${named}". There is: ${known.join(', ')}`)
}

function changeKeys([what, ...args]: string[]): Promise<void> {
  const { values, positionals } = read(args, { yes: { type: 'boolean' }, why: text })
  const chosen = values as { yes?: boolean; why?: string }
  if (what === 'rotate') return rotateKey(chosen)
  if (what === 'revoke') return revokeKey(positionals[0], chosen)
  if (what === 'replace-lost') return replaceLostKeys(chosen)
  throw new CommandMistake(`A key is changed by: key rotate, key revoke, key replace-lost.`)
}

function withdrawOne(room: Room, args: string[]): Promise<void> {
  const { values, positionals } = read(args, { office: text, why: text })
  return withdrawHolder(room, positionals[0], values as { office?: string; why?: string })
}

const kinds = ['kiosk', 'board', 'desk-board', 'rating-tablet']

async function addScreen(args: string[]): Promise<void> {
  const { values } = read(args, {
    kind: text,
    branch: text,
    title: text,
    hall: text,
    workplace: text,
    office: text,
    why: text,
  })
  const {
    kind,
    branch,
    title,
    hall,
    workplace,
    office: id,
    why = 'device add',
  } = values as Record<string, string | undefined>
  if (!kind || !branch || !title)
    throw new CommandMistake('device add needs --kind, --branch and --title.')
  if (!kinds.includes(kind))
    throw new CommandMistake(`"${kind}" is not a kind of screen: ${kinds.join(', ')}`)
  if ((kind === 'rating-tablet' || kind === 'desk-board') && !workplace)
    throw new CommandMistake(`A ${kind} stands at a workplace: say which with --workplace.`)
  await withOffice(id, async (dependencies, office) => {
    const { db } = dependencies
    const branches = await listBranchRows(db, office.id)
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    mustHave('branch', ids(branches), branch)
    const halls = branches.find((row) => row.id === branch)?.halls ?? []
    mustHave(`hall in ${branch}`, ids(halls), hall)
    mustHave(`workplace in ${branch}`, ids(await listWorkplaces(db, office.id, branch)), workplace)
    const device = { kind, branch, title, ...(hall && { hall }), ...(workplace && { workplace }) }
    const acts = { office, caller: byCommand(why) }
    const { token, page } = await actAs(dependencies, acts, (context) =>
      admitDevice(context, device),
    )
    const where = signInAt({ page, office: office.id })
    console.log(`${title}\nToken, shown only now: ${token}\nSign in at ${where}`)
  })
}

async function readJson(file: string): Promise<unknown> {
  try {
    return readJsonFile(await readFile(file, 'utf8'))
  } catch (error) {
    throw new CommandMistake(`${file} can't be read as JSON: ${(error as Error).message}`)
  }
}

async function importFile(args: string[]): Promise<void> {
  const { values, positionals } = read(args, {
    map: text,
    packages: text,
    office: text,
    why: text,
    strict: { type: 'boolean' },
    merge: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  })
  const [file] = positionals
  const { map, packages, office: id, why = 'import' } = values as Record<string, string | undefined>
  if (!file) throw new CommandMistake('import needs a file; docs/services-file.md shows how.')
  const bytes = await readFile(file).catch((error: Error) => {
    throw new CommandMistake(`${file} can't be read: ${error.message}`)
  })
  const given = {
    name: basename(file),
    bytes,
    strict: values.strict === true,
    merge: values.merge === true,
    ...(map && { map: await readJson(map) }),
    ...(packages && { packages: (await readJson(packages)) as PackagesFile }),
  }
  await withOffice(id, async (dependencies, office) => {
    const acts = { office, caller: byCommand(why) }
    const brought = await actAs(dependencies, acts, async (context) => {
      const done = await bringIn(context.db, office.id, given)
      if (values.strict && done.bad.length > 0)
        throw new CommandMistake(
          `Nothing was changed. ${done.bad.length} of ${done.read} make no service:${linesOf(done)}`,
        )
      sayCodes(done)
      if (values['dry-run']) throw new DryRun(done)
      for (const card of done.changed) context.audit({ act: 'imported', thing: 'card', id: card })
      return done
    }).catch((error: unknown) => {
      if (error instanceof DryRun) return error.brought
      throw error instanceof FileMistake ? new CommandMistake(error.message) : error
    })
    const { read, changed, bad } = brought
    console.log(
      values['dry-run']
        ? `Nothing was changed. ${read} services read, ${changed.length} would be new or changed.`
        : `${read} services read, ${changed.length} new or changed.`,
    )
    if (bad.length > 0) console.log(`${bad.length} make no service:${linesOf(brought)}`)
  })
}

/** Undoes all that was brought in, to say what it would have been. */
class DryRun extends Error {
  readonly brought: BroughtIn
  constructor(brought: BroughtIn) {
    super('dry run')
    this.brought = brought
  }
}

const linesOf = ({ bad }: BroughtIn) =>
  bad.map(({ where, reason }) => `\n  ${where}: ${reason}`).join('')

/** Says which codes mean what, before anything is changed. */
function sayCodes({ apart, merged }: BroughtIn): void {
  for (const { what, id, as } of merged)
    console.log(`With --merge ${what} is taken for the service ${id}: ${as}.`)
  for (const { code, id, like } of apart)
    console.log(
      `The code "${code}" is not the service ${like}: it is ${id}. If it shall be ${like}: --merge.`,
    )
}

async function exportServices(args: string[]): Promise<void> {
  const { values } = read(args, { form: text, out: text, office: text })
  const { form = 'json', out, office: id } = values as Record<string, string | undefined>
  const write = serviceForms[form]
  if (!write)
    throw new CommandMistake(
      `"${form}" is not a form of services: ${Object.keys(serviceForms).join(', ')}`,
    )
  await withOffice(id, async ({ db }, office) => {
    const cards = await listCards(db, office.id)
    const written = write(cards)
    if (!out) return void process.stdout.write(written)
    await writeFile(out, written)
    console.log(`${cards.length} services written to ${out}.`)
  })
}

async function openCityFile(args: string[]): Promise<void> {
  const { values, positionals } = read(args, { why: text })
  const [file] = positionals
  const { why = 'open-city' } = values as { why?: string }
  if (!file)
    throw new CommandMistake('open-city needs a file; docs/city-file.md shows how to write one.')
  const city = readCity(await readJson(file))
  if ('mistakes' in city)
    throw new CommandMistake(`${file} opens no city:\n  ${city.mistakes.join('\n  ')}`)
  const { id, title, timeZone } = city.city.office
  await withDatabase(async (dependencies) => {
    const { db } = dependencies
    if ((await listOfficeRows(db)).some((row) => row.id === id))
      throw new CommandMistake(`There is an office ${id} already.`)
    const admitted = await transact(db, async (tx) => {
      await openCity(tx, city.city, false)
      const office = (await listOfficeRows(tx)).find((row) => row.id === id)!
      const acts = { office, caller: byCommand(why) }
      const { done } = await actWithin(tx, dependencies, acts, (context) => {
        context.audit({ act: 'open', thing: 'office', id })
        return admitPeople(context, city.city)
      })
      return done
    })
    await openDays(db, { id, timeZone })
    const number = city.city.branches.length
    const branches = number === 1 ? '1 branch' : `${number} branches`
    console.log(`${title.uk ?? id} is open with ${branches}. Next: import services, add staff.`)
    if (admitted.length > 0) console.log('Tokens, shown only now:')
    for (const { name, token, page } of admitted)
      console.log(`  ${name}: ${token}\n    ${signInAt({ page, office: id })}`)
  })
}

function showLetter(args: string[]): void {
  const { values, positionals } = read(args, { language: text })
  const [letter] = positionals
  if (!bookingLetters.includes(letter as BookingLetter))
    throw new CommandMistake(`preview-letter needs one of: ${bookingLetters.join(', ')}`)
  const { language = 'uk' } = values as { language?: string }
  const known = languages.find((each) => each === language)
  if (!known)
    throw new CommandMistake(
      `Letters are written in ${languages.join(' and ')}, not in "${language}".`,
    )
  console.log(previewLetter(letter as BookingLetter, known))
}
