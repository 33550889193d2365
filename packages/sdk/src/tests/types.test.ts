import assert from 'node:assert/strict'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../../../..')
const file = resolve(here, 'pretended-caller.ts')

/** A TypeScript language service over one pretended file, as an editor has it. */
function editor(source: string) {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const read = (path: string) => (path === file ? source : ts.sys.readFile(path))
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = read(path)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    readFile: read,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  })
  return {
    mistakes: () =>
      service
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    hover: (words: string) => {
      const info = service.getQuickInfoAtPosition(file, source.indexOf(words) + words.length - 1)
      return ts.displayPartsToString(info?.documentation)
    },
  }
}

const where = `{ url: 'https://office.example', office: 'prozore' }`

test('hovering a method shows what it does, with all rooms or some operations', () => {
  const { hover, mistakes } = editor(`
    import { connectOffice } from '../index.ts'
    import { connectOffice as connect } from '../connect.ts'
    import { findTicket } from '@transparent-office/contract/queue'
    import * as bookings from '@transparent-office/contract/bookings'
    const all = connectOffice(${where})
    const some = connect(${where}, { bookings, queue: { findTicket } })
    all.bookings.hold
    some.bookings.move
    some.queue.findTicket
  `)
  assert.deepEqual(mistakes(), [])
  assert.match(hover('all.bookings.hold'), /^Holds the places of a visit for ten minutes/)
  assert.match(hover('some.bookings.move'), /^Moves a booking to another time/)
  assert.match(hover('some.queue.findTicket'), /^Finds a ticket by its id and access code/)
})

test('types are those of the contract', () => {
  const { mistakes } = editor(`
    import type { Booking, Ticket } from '@transparent-office/contract'
    import { connectOffice, isProblem, listAll } from '../index.ts'
    const { applications, bookings, catalogue, network, queue } = connectOffice(${where})
    const id = '01980000-0000-7000-8000-000000000001'
    const booking: Booking = await bookings.extendHold({ id }).then(() => bookings.cancel({ id }))
    const nothing: undefined = await bookings.releaseHold({ id })
    const calendar: string = await bookings.showCalendar({ id }, { token: () => booking.id })
    const { items } = await catalogue.searchServices()
    const title: string | undefined = items[0]?.title.uk ?? (await network.findOffice()).title.uk
    for await (const { number } of listAll(applications.listApplications, { limit: 5 })) {
      const shown: string = number
    }
    for await (const ticket of queue.findTicket.watch({ id })) ticket satisfies Ticket
    try {} catch (error) {
      if (isProblem(error, 'place-taken')) error.problem.code satisfies 'place-taken'
    }
  `)
  assert.deepEqual(mistakes(), [])
})

test('mistakes are found while typing', () => {
  const { mistakes } = editor(`
    import { connectOffice, isProblem, listAll } from '../index.ts'
    import { connectOffice as connect } from '../connect.ts'
    import { hold, book } from '@transparent-office/contract/bookings'
    const { applications, bookings, catalogue } = connectOffice(${where})
    listAll(catalogue.searchServices, { q: 'a' })
    listAll(applications.listApplications, { limit: '5' })
    listAll(applications.listApplications, { cursor: 'a' })
    listAll(bookings.findBooking, {})
    bookings.findBooking()
    bookings.hold({ visit: [], branch: 'center' })
    bookings.hold.watch({})
    catalogue.searchServices({ limit: '5' })
    isProblem(undefined, 'place-taken-by-cat')
    connect(${where}, { bookings: { hold: book } })
    connect(${where}, { bookings: { hold } }).bookings.book
  `)
  assert.equal(mistakes().length, 11, mistakes().join('\n'))
})

test('the examples of the README are right', () => {
  const readme = ts.sys.readFile(resolve(here, '../../README.md')) ?? ''
  const [first = ''] = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!)
  // Readers need not know how strict this repository is about lists that may be empty.
  const { mistakes } = editor(first.replace(/items\[0\]/g, 'items[0]!').replace('[0]\n', '[0]!\n'))
  assert.match(first, /office\.bookings\.hold/)
  assert.deepEqual(mistakes(), [])
})
