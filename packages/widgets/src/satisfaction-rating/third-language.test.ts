import { code, id } from '@transparent-office/sdk/testing'
import { languages, type Spoken } from '@transparent-office/words/language/languages'
import type { Speech } from '@transparent-office/words/language/speech'
import { speeches } from '@transparent-office/words/language/speeches'
import { ratingMessages, type RatingWords } from '@transparent-office/words/ratings/messages'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { all, clear, press, says, stage, textOf } from '../testing/stage.ts'
import { equal, test } from '../testing/claims.ts'
import './define.ts'

/* What a city writes that adds a language: a file in each folder. This one is not shipped. */

const speech: Speech = {
  locale: 'pl',
  day: (weekday, date) => `${weekday}, ${date}`,
  at: (time) => `o ${time}`,
  clocks: { summer: 'czas letni', winter: 'czas zimowy' },
  money: (amount, currency) => `${amount}\u00a0${currency}`,
}

const shared: Spoken<typeof sharedMessages.uk> = {
  back: 'Wstecz',
  continue: 'Dalej',
  change: 'Zmień',
  loading: 'Wczytujemy',
  correct: (fields) => `Pola do poprawienia: ${fields}`,
  unreachable: 'Urząd nie odpowiada',
  keptHere: 'Odpowiedzi są tu zachowane.',
  tryingAgain: 'Spróbujemy ponownie za 10 sekund.',
  tryNow: 'Spróbuj teraz',
  reception: (where) => `Recepcja: ${where}`,
  noOffice: 'Nie ma tu urzędu',
  noOfficeSaid: 'Na tej stronie jest błąd. Prosimy zadzwonić do recepcji urzędu.',
  keepTicket: 'Zapisz bilet',
  share: 'Udostępnij',
  bring: 'Proszę zabrać ze sobą',
  fromRegister: 'niepotrzebne: mamy to z rejestru',
  free: 'bezpłatnie',
  people: (number) => `osoby: ${number}`,
  minutes: (number) => `${number} min`,
}

const rating: RatingWords = {
  heading: 'Jak Państwa obsłużono?',
  noName: 'Nie zapisujemy nazwiska.',
  changeable: 'Wybór można zmienić przez 5 sekund.',
  faces: { 1: 'Źle', 2: 'Dobrze', 3: 'Świetnie' },
  thanks: (face) => `Dziękujemy! Wybór: ${face}.`,
  improve: 'Co poprawić? (nieobowiązkowo)',
  improveHint: 'Bez nazwisk i telefonów',
  send: 'Wyślij',
  sent: 'Dziękujemy! Przekazaliśmy.',
  final: 'Ocena jest zapisana i nie można jej zmienić.',
  wordsLate: 'Słów nie można już dodać. Ocena jest zapisana.',
  rest: 'Dziękujemy za wizytę',
  restHint: 'Po wizycie można tu ocenić obsługę.',
  ofTicket: (number) => `Bilet ${number}.`,
  cut: 'Brak połączenia. Ocenę zachowamy i wyślemy później.',
  addWords: 'Dodać kilka słów? Proszę skierować tu telefon.',
  qr: 'Kod QR: dodaj słowa do oceny',
  whichVisit: 'Która wizyta?',
  ticket: 'Numer biletu',
  ticketHint: 'Na przykład: А-017',
  code: 'Kod z biletu',
  codeHint: '16 liter i cyfr, na przykład K7QD-3M5X-9ABC-TW2E',
  mistakes: {
    ticket: 'Proszę podać numer biletu, na przykład А-017',
    code: 'Proszę podać kod z biletu',
  },
  notFound: 'Nie ma wizyty z tym biletem i kodem',
  notFoundSaid: 'Proszę sprawdzić oba na bilecie.',
  already: 'Ta wizyta jest już oceniona',
  alreadySaid: 'Dziękujemy! Jedna ocena za wizytę.',
  notOver: 'Wizyta jeszcze trwa',
  notOverSaid: 'Proszę ocenić ją po obsłużeniu.',
}

const known = languages as unknown as string[]

before(() => {
  known.push('pl')
  Object.assign(speeches, { pl: speech })
  Object.assign(sharedMessages, { pl: shared })
  Object.assign(ratingMessages, { pl: rating })
})
after(() => void known.pop())
afterEach(clear)

const page = `<div lang="pl-PL"><to-satisfaction-rating {here} visit="${id}" code="${code}"></to-satisfaction-rating></div>`

test('a widget speaks a third language once its folder is there', async () => {
  const { element } = await stage({ 'ratings.rate': ({ score }) => ({ id, score }) }, page)
  const widget = element.firstElementChild!
  await says(widget, 'Jak Państwa obsłużono?')
  equal(all(widget, '.face').map(textOf), ['Źle', 'Dobrze', 'Świetnie'])
  await press(widget, 'Świetnie')
  await says(widget, 'Dziękujemy! Wybór: Świetnie.')
})
