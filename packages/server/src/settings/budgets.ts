/** What a bucket gives: so much a second, and so much at once after a rest. */
export interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** How much one caller may. Generous for people, tight for guessing and for emptying the calendar. */
export interface Budgets {
  /** Points of reading a network has, of strangers and unproved. */
  readonly reads: Rate
  /** Changing calls of a network. */
  readonly writes: Rate
  /** Wrong codes and tokens of a network, all servers together. */
  readonly wrongCodes: Rate
  /** Wrong codes for one thing, from wherever. */
  readonly wrongCodesOneThing: Rate
  /** Wrong short codes with a phone's last digits: of a network, and of the whole office. */
  readonly wrongPairs: Rate
  readonly wrongPairsOfOffice: Rate
  /** Wrong short codes at one kiosk. */
  readonly wrongShortCodes: Rate
  /** Points of reading of one member of staff or one screen. */
  readonly tokenReads: Rate
  /** Changing calls of one member of staff or one screen. */
  readonly tokenWrites: Rate
  /** Points of the holder of one code. */
  readonly code: Rate
  /** Tickets that one kiosk issues. */
  readonly kioskTickets: Rate
  /** Holds of a network that are not booked yet. */
  readonly holds: number
  /** Letters and text messages to one contact, in an hour and in a day. */
  readonly letters: { readonly hour: number; readonly day: number }
  /** Live streams of strangers, of a network and in all. */
  readonly streams: { readonly network: number; readonly most: number }
}

/** Reads a setting; absent: nothing. */
type Text = (name: string) => string | undefined

/** Reads the budgets; what can't be read is put among the mistakes. */
export function readBudgets(text: Text, mistakes: string[]): Budgets {
  const numbers = (name: string, otherwise: string, meaning: string) => {
    const value = text(name) ?? otherwise
    const read = value.split(/[\s,]+/).map(Number)
    const wanted = otherwise.split(',').length
    if (read.length !== wanted || !read.every((number) => Number.isFinite(number) && number > 0))
      mistakes.push(`${name} is "${value}": set it to ${meaning}, such as ${otherwise}.`)
    return read
  }
  const rate = (name: string, otherwise: string): Rate => {
    const [perSecond, burst] = numbers(name, otherwise, 'how much a second and how much at once')
    return { perSecond: perSecond!, burst: burst! }
  }
  const [perMinute] = numbers('LIMIT_WRONG_CODES_OF_ONE', '20', 'how many a minute')
  const [holds] = numbers('LIMIT_HOLDS', '60', 'how many')
  const [hour, day] = numbers('LIMIT_LETTERS', '6,12', 'how many an hour and how many a day')
  const [network, most] = numbers('LIMIT_STREAMS', '200,8000', 'how many a network and in all')
  return {
    reads: rate('LIMIT_READS', '20,600'),
    writes: rate('LIMIT_WRITES', '2,60'),
    wrongCodes: rate('LIMIT_WRONG_CODES', '0.2,40'),
    wrongCodesOneThing: { perSecond: perMinute! / 60, burst: perMinute! },
    wrongPairs: rate('LIMIT_WRONG_PAIRS', '0.02,10'),
    wrongPairsOfOffice: rate('LIMIT_WRONG_PAIRS_OF_OFFICE', '0.1,200'),
    wrongShortCodes: rate('LIMIT_WRONG_SHORT_CODES', '0.1,20'),
    tokenReads: rate('LIMIT_TOKEN_READS', '10,120'),
    tokenWrites: rate('LIMIT_TOKEN_WRITES', '2,40'),
    code: rate('LIMIT_CODE', '2,40'),
    kioskTickets: rate('LIMIT_KIOSK_TICKETS', '0.2,20'),
    holds: holds!,
    letters: { hour: hour!, day: day! },
    streams: { network: network!, most: most! },
  }
}
