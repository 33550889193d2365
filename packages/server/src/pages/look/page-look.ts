import { button } from '@transparent-office/words/look/button'
import { field } from '@transparent-office/words/look/field'
import { note } from '@transparent-office/words/look/note'
import { base } from './base.ts'
import { booking } from './booking.ts'
import { forms } from './forms.ts'
import { papers } from './papers.ts'
import { print } from './print.ts'
import { ticket } from './ticket.ts'
import { namedColours, withFallbacks } from './with-fallbacks.ts'

const rules = [button, field, note, base, forms, booking, ticket, papers, print].join('')

/**
 * The look of our own pages, for browsers of ten years ago too: what they do not know only adds to
 * what they do. What widgets draw brings its own.
 */
export const pageLook: string =
  namedColours + withFallbacks(rules).replaceAll(/\n\s*/g, '\n').replaceAll(/\n+/g, '\n')
