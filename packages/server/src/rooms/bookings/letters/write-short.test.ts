import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages, type Language } from '@transparent-office/words'
import { bookingLetters, type Told } from '@transparent-office/words/bookings/letters/letter'
import { writeLetter } from '@transparent-office/words/bookings/letters/write-letter'
import { shortenName, shortMost } from '@transparent-office/words/bookings/letters/write-short'
import demo from '../../../../data/demo-city.json' with { type: 'json' }
import { untilOf, whenOf } from './say-when.ts'

const zone = 'Europe/Kyiv'
const code = 'ABCD-EFGH-JKLM-NPQR'
const link = `https://cnap.city.gov.ua/o/prozore/bookings/0193a1b2-0000-7000-8000-000000000000?code=${code}`

interface Place {
  readonly office: string
  readonly branch: string
  readonly address: string
}

const toldOf = (place: Place, language: Language, more: Partial<Told> = {}): Told => ({
  ...place,
  when: whenOf(new Date('2026-11-25T14:40:00Z'), zone, language),
  services: [],
  papers: [],
  checkIn: { from: '16:20', to: '16:50' },
  link,
  again: link,
  code,
  phone: '0 800 000 000',
  ...more,
})

const keptAt = (place: string, language: Language): Pick<Told, 'kept'> => ({
  kept: {
    when: whenOf(new Date('2026-11-26T14:40:00Z'), zone, language),
    place,
    until: untilOf(new Date('2026-11-25T14:40:00Z'), zone, language),
  },
})

const demoPlaces = languages.flatMap((language) =>
  demo.branches.map((branch) => ({
    language,
    office: demo.office.title[language],
    branch: branch.title[language],
    address: branch.address[language],
  })),
)

const long = {
  language: 'uk',
  office:
    'Департамент «Центр надання адміністративних послуг» виконавчого комітету Новоград-Волинської міської ради',
  branch: 'Територіальний підрозділ у Старокостянтинівському мікрорайоні',
  address: 'вул. Академіка Володимира Івановича Вернадського, буд. 114/2, корпус Б, 2-й поверх',
} as const

test('each text message of each place goes out in two parts, with time and phone or place whole', () => {
  for (const place of [...demoPlaces, long]) {
    for (const letter of bookingLetters) {
      for (const kept of [{}, keptAt(place.branch, place.language)]) {
        const told = toldOf(place, place.language, {
          ...(letter === 'booked' && { shortCode: 'КМ7 Р2Х' }),
          ...kept,
        })
        const { short } = writeLetter(letter, place.language, told)
        assert.ok(short.length <= shortMost, `${short.length}: ${short}`)
        if (letter === 'link' || letter === 'new-link') assert.ok(short.endsWith(link), short)
        else assert.ok(short.includes(told.when.short), short)
        assert.equal(short.includes('КМ7 Р2Х'), letter === 'booked')
        assert.equal(
          short.includes(told.phone),
          letter === 'cancelled' || letter === 'closed',
          short,
        )
        if (place !== long && ['booked', 'moved', 'stands', 'reminder'].includes(letter))
          assert.ok(short.includes(place.address), short)
      }
    }
  }
})

test('a long name is shortened at a word, the street last of all', () => {
  const { short } = writeLetter('booked', 'uk', toldOf(long, 'uk', { shortCode: 'КМ7 Р2Х' }))
  assert.equal(
    short,
    'Департамент…: вас записано на ср 25.11, 16:40. вул. Академіка Володимира Івановича Вернадського, буд. 114/2, корпус Б… Код КМ7 Р2Х',
  )
  assert.equal(shortenName('Центр надання послуг', 20), 'Центр надання послуг')
  assert.equal(shortenName('Центр надання послуг', 19), 'Центр надання…')
  assert.equal(shortenName('Старокостянтинівський', 8), 'Староко…')
  assert.equal(shortenName('Центр', 0), '')
})

test('the link comes along where there is room for all; a link that is asked for, even alone', () => {
  const near = { ...long, office: 'ЦНАП', branch: '', address: 'вул. Миру, 1' }
  const brief = 'https://ц.укр/o/a/1'
  const { short } = writeLetter('reminder', 'uk', toldOf(near, 'uk', { link: brief }))
  assert.equal(short, `ЦНАП: нагадуємо, чекаємо на вас ср 25.11, 16:40. вул. Миру, 1 ${brief}`)
  const far = link.replace('cnap', 'center-of-administrative-services.cnap')
  assert.equal(writeLetter('link', 'uk', toldOf(near, 'uk', { link: far })).short, far)
})
