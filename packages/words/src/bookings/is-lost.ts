const gone = ['place-taken', 'time-not-offered']

/** Whether the wanted time is gone, though the answers stand: another may be chosen. */
export const isLost = (code: string): boolean => [...gone, 'time-past'].includes(code)

/** The same for a widget that moves a booking; `time-past` may speak of the booking itself there. */
export const isLostForMove = (code: string): boolean => [...gone, 'service-not-here'].includes(code)
