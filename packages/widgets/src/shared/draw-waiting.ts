import type { TemplateResult } from 'lit'
import type { Asking } from './asking.ts'
import type { OfficeElement } from './office-element.ts'
import { drawBones, drawUnreachable } from './unreachable.ts'
import type { Office } from '@transparent-office/contract'

/** What is needed of an {@link Asking} to draw its waiting. */
type Waiting = Pick<Asking<unknown>, 'now' | 'again'>

/** The box that says the office does not respond, when one of these got no answer. */
export function drawLost(
  widget: OfficeElement,
  office: Office | undefined,
  ...askings: readonly Waiting[]
): TemplateResult | '' {
  const lost = askings.filter(({ now }) => now.is === 'unreachable')
  if (lost.length === 0) return ''
  return drawUnreachable(widget.language, office, () => lost.forEach((each) => void each.again()))
}

/**
 * What stands in for answers that are not there yet: nothing for a blink, then grey bars, or the
 * box that says the office does not respond. Nothing at all once every answer is there.
 */
export function drawWaiting(
  widget: OfficeElement,
  office: Office | undefined,
  ...askings: readonly Waiting[]
): TemplateResult | '' {
  const long = askings.some(({ now }) => now.is === 'waiting' && now.long)
  return drawLost(widget, office, ...askings) || (long ? drawBones(widget.language) : '')
}
