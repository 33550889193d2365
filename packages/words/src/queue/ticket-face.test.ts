import { ticket } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { ticketMessages } from './messages.ts'
import { faceOfTicket, isOver, isStopped } from './ticket-face.ts'

const { uk } = ticketMessages
const faceOf = (changes: Parameters<typeof ticket>[0], resumed = false) =>
  faceOfTicket('uk', uk, ticket(changes), resumed)
const linesOf = (...given: Parameters<typeof faceOf>) =>
  faceOf(...given).lines.map(({ kind, said }) => [kind, ...said])

test('who waits sees the number, how many are before, how long it may take, and who was called', () => {
  const { tone, hero, above } = faceOf({})
  equal([tone, hero, above], [undefined, 'А-017', uk.yours])
  equal(linesOf({}), [
    ['says', uk.ahead(4)],
    ['text', uk.wait(10, 20)],
    ['hint', uk.updated('09:32')],
    ['hint', uk.lastCall('Ц-008', 'запис на 09:30')],
  ])
  equal(linesOf({}, true)[0], ['text', uk.resumed])
})

test('who is called sees the workplace first, and the way there', () => {
  const { branch } = ticket()
  const hall = { title: { uk: 'Зал 1' }, floor: 1, way: { uk: 'ліворуч від входу' } }
  const called = { state: 'called', desk: 3, branch: { ...branch, hall } } as const
  equal([faceOf(called).tone, faceOf(called).hero], ['now', '3'])
  equal(linesOf(called)[1], ['way', hall.title, ', ', hall.way, '.'])
  const { hall: _, ...title } = branch
  equal(linesOf({ ...called, branch: title })[1], ['text', branch.title])
})

test('in an alarm the shelter comes before all, and the place in line is kept', () => {
  const pause = { reason: 'air-raid', since: '2026-11-24T07:40:00Z', at: '09:40' } as const
  const face = faceOf({ pause, shelter: { uk: 'підвал' } })
  equal([face.tone, face.hero, face.inWords], ['alarm', uk.toShelter, true])
  equal(face.below, uk.kept('А-017'))
  equal(
    face.lines.map(({ said }) => said[0]),
    [uk.stopped('09:40'), uk.goTo('підвал'), uk.sameOrderAfterAlarm],
  )
  const powerCut = faceOf({ pause: { ...pause, reason: 'power-cut' }, shelter: { uk: 'підвал' } })
  equal(powerCut.lines.length, 2)
})

test('a pause says nothing to who is served already', () => {
  const pause = { reason: 'other', since: '2026-11-24T07:40:00Z', at: '09:40' } as const
  equal(isStopped(ticket({ state: 'served', pause })), false)
  equal(faceOf({ state: 'served', pause }).lines, [{ kind: 'says', said: [uk.thanks] }])
})

test('of a ticket that is over nothing more is to come; of a missed one something is', () => {
  equal(
    ['served', 'lapsed', 'void'].map((state) => isOver({ state })),
    [true, true, true],
  )
  equal([isOver({ state: 'missed' }), faceOf({ state: 'missed' }).tone], [false, 'gone'])
  equal(linesOf({ state: 'missed' })[0], ['says', uk.validUntil('18:00')])
})
