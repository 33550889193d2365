/** What a letter about a booking can be. */
export const bookingLetters = [
  'booked',
  'moved',
  'cancelled',
  'closed',
  'stands',
  'reminder',
  'link',
  'new-link',
] as const
export type BookingLetter = (typeof bookingLetters)[number]

/** An instant in words. */
export interface When {
  /** «вівторок, 24 листопада, 09:15» */
  readonly day: string
  /** «вівторок, 24 листопада 2026 року, 09:15 за київським часом» */
  readonly whole: string
  /** «вт 24.11, 09:15» */
  readonly short: string
}

/** What a letter tells, in the words of its reader's language. */
export interface Told {
  /** Name of the office. */
  readonly office: string
  readonly when: When
  /** Name of the branch. */
  readonly branch: string
  readonly address: string
  readonly services: readonly string[]
  /** Papers to bring. */
  readonly papers: readonly string[]
  readonly checkIn: { readonly from: string; readonly to: string }
  readonly link: string
  /** Where the same services are booked once more. */
  readonly again: string
  readonly code: string
  /** Six signs for the kiosk, in the first letter: the office does not know them afterwards. */
  readonly shortCode?: string
  /** Number of the reception. */
  readonly phone: string
  /** Why the day is closed, in words for people. */
  readonly note?: string | undefined
  /** The time kept instead. */
  readonly kept?: {
    readonly when: When
    readonly place: string
    /** As it stands after «до»: «четверга, 26 листопада 2026 року, 10:00 за київським часом» */
    readonly until: Pick<When, 'whole' | 'short'>
  }
}

/** What a letter tells of a booking that does not exist. */
export type Example = Pick<Told, 'office' | 'branch' | 'address' | 'services' | 'papers' | 'note'>

/** A letter in words: as mail, and as short as a text message has to be. */
export interface WrittenLetter {
  readonly subject: string
  readonly lines: readonly string[]
  readonly short: string
}

/** All letters of a language: each is one function of what it tells. */
export type Letters = Readonly<Record<BookingLetter, (told: Told) => WrittenLetter>>

/** A letter whose subject says what happened and when. */
export const letterOf = (
  title: string,
  { when }: Pick<Told, 'when'>,
  lines: readonly string[],
  short: string,
): WrittenLetter => ({ subject: `${title}: ${when.day}`, lines: [title, '', ...lines], short })

/** Lines under a heading; none when there is nothing to list. */
export const listed = (heading: string, items: readonly string[]): string[] =>
  items.length > 0 ? ['', `${heading}:`, ...items.map((item) => `– ${item}`)] : []
