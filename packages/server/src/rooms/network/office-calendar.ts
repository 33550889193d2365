import holidays from '../../../data/holidays-ua.json' with { type: 'json' }
import { workCalendar } from './work-calendar.ts'

/** Working days of Ukraine, with the dated intervals of martial law. */
export const officeCalendar = workCalendar(holidays)
