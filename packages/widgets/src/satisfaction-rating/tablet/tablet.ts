import type { TemplateResult } from 'lit'
import { drawTablet } from './draw-tablet.ts'
import { TabletController, type TabletWidget } from './tablet-controller.ts'
import { tabletStyles } from './tablet-styles.ts'

/** The rating as a tablet at a workplace shows it. */
export interface Tablet {
  readonly begin: () => void
  readonly draw: () => TemplateResult
}

/** Makes a rating a tablet's. */
export function openTablet(widget: TabletWidget): Tablet {
  const root = widget.renderRoot
  const sheet = tabletStyles.styleSheet
  if (root instanceof ShadowRoot && sheet) root.adoptedStyleSheets.push(sheet)
  const tablet = new TabletController(widget)
  return { begin: () => tablet.begin(), draw: () => drawTablet(tablet) }
}
