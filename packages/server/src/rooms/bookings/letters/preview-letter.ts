import type { Language } from '@transparent-office/words'
import { examples } from '@transparent-office/words/bookings/letters/examples'
import type { BookingLetter, Told } from '@transparent-office/words/bookings/letters/letter'
import { writeLetter } from '@transparent-office/words/bookings/letters/write-letter'
import { untilOf, whenOf } from './say-when.ts'

const startsAt = new Date('2026-12-01T08:00:00Z')
const zone = 'Europe/Kyiv'

/** Shows a letter as a person would get it, of a booking that does not exist. */
export function previewLetter(letter: BookingLetter, language: Language): string {
  const example = examples[language]
  const code = 'ABCD-EFGH-JKLM-NPQR'
  const told: Told = {
    ...example,
    when: whenOf(startsAt, zone, language),
    checkIn: { from: '09:40', to: '10:10' },
    link: `https://city.example/o/office/bookings/…?code=${code}`,
    again: 'https://city.example/o/office/book?visit=residence-registration:1',
    code,
    ...(letter === 'booked' && { shortCode: 'КМ7 Р2Х' }),
    phone: '067 000 00 00',
    kept: {
      when: whenOf(new Date('2026-12-02T08:00:00Z'), zone, language),
      place: example.branch,
      until: untilOf(new Date('2026-11-26T08:00:00Z'), zone, language),
    },
  }
  const { subject, lines, short } = writeLetter(letter, language, told)
  return [subject, '', ...lines, '', 'SMS:', short].join('\n')
}
