const gone = ['place-taken', 'time-not-offered']

/** Whether a hold was refused since the wanted time is gone; the answers stand, another time may be chosen. */
export const isLostForHold = (code: string): boolean => [...gone, 'time-past'].includes(code)

/** The same of a move. Of a booking that may be missed by now, `time-past` speaks of the booking itself. */
export const isLostForMove = (code: string, mayBeMissed: boolean): boolean =>
  [...gone, 'service-not-here'].includes(code) || (code === 'time-past' && !mayBeMissed)
