import type { TemplateResult } from 'lit'
import type { AsyncTask } from './async-task.ts'
import type { OfficeElement } from './office-element.ts'
import { drawBones, drawUnreachable } from './unreachable.ts'
import type { Office } from '@transparent-office/contract'

/** What is needed of an {@link AsyncTask} to draw that it is pending. */
type PendingTask = Pick<AsyncTask<unknown>, 'now' | 'retry'>

/** The box that says the office does not respond, when one of these got no answer. */
export function drawLost(
  widget: OfficeElement,
  office: Office | undefined,
  ...tasks: readonly PendingTask[]
): TemplateResult | '' {
  const lost = tasks.filter(({ now }) => now.is === 'unreachable')
  if (lost.length === 0) return ''
  return drawUnreachable(widget.language, office, () => lost.forEach((each) => void each.retry()))
}

/**
 * What stands in for answers that are not there yet: nothing for a blink, then grey bars, or the
 * box that says the office does not respond. Nothing at all once every answer is there.
 */
export function drawWaiting(
  widget: OfficeElement,
  office: Office | undefined,
  ...tasks: readonly PendingTask[]
): TemplateResult | '' {
  const long = tasks.some(({ now }) => now.is === 'waiting' && now.long)
  return drawLost(widget, office, ...tasks) || (long ? drawBones(widget.language) : '')
}
