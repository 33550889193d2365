const circle = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0'

/** A tick: done, chosen, right. */
export const okPath = 'M5 12.5l4.5 4.5L19 7.5'
/** Back one step. */
export const backPath = 'M14.5 6l-6 6 6 6'
/** Something to mend or to beware of. */
export const warnPath = 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.4v.2'
/** Something to know. */
export const infoPath = `${circle}M12 11v5.5M12 7.6v.2`
/** Time. */
export const clockPath = `${circle}M12 7v5.3l3.4 2`
/** No connection. */
export const netPath =
  'M3 9.5a13 13 0 0 1 18 0M6.5 13.5a8 8 0 0 1 11 0M10 17.3a3 3 0 0 1 4 0M4 4l16 17'
