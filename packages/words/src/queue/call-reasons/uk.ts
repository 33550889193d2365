/** What a reason may name. */
export interface About {
  /** Letter of the line. */
  readonly letter: string
  /** The booked time. */
  readonly bookedAt: string | undefined
}

export const uk = {
  /**
   * Grounds of a right to be served out of turn. Sources: Law 3551-XII, art. 13–16 (war veterans),
   * Law 875-XII (persons with disability); pregnant women and people with infants by local rules.
   * Not confirmed by a lawyer.
   */
  outOfTurn: {
    'war-disability': 'особа з інвалідністю внаслідок війни',
    hero: 'Герой України',
    'disability-group-1': 'особа з інвалідністю I групи',
    pregnant: 'вагітна',
    infant: 'з дитиною до трьох років',
  },
  /** Why a clerk called one certain ticket before others. Short, and never about a person's health. */
  byName: {
    'papers-brought': 'донесли папери',
    unwell: 'поза чергою: рішення адміністратора',
    'wrong-line': 'талон був не в ту чергу',
    interpreter: 'звільнився перекладач',
    other: 'поза чергою: рішення адміністратора',
  },
  /** Why a ticket was called in its turn. */
  inTurn: {
    'out-of-turn': () => 'право без черги за законом',
    'walk-in-turn': ({ letter }: About) => `після записаних — хто найдовше чекає в черзі ${letter}`,
    booked: ({ bookedAt }: About) => `запис на ${bookedAt}`,
    'let-in': ({ letter }: About) => `пропущено адміністратором, черга ${letter}`,
    'longest-waiting': ({ letter }: About) => `найдовше чекає в черзі ${letter}`,
    'booked-early': ({ bookedAt }: About) => `запис на ${bookedAt}, раніше часу: інших немає`,
    parked: () => 'повернулися після паузи, талон відкладали',
  },
}
