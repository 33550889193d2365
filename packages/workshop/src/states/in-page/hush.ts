import { inOrder } from './in-order.ts'

/** Takes away what a state says once, a moment after it is drawn; or gives it back. */
export function hush(root: Element, hushed: boolean): void {
  for (const each of inOrder(root))
    if (each instanceof HTMLElement && each.matches('.unseen[role="status"]')) each.hidden = hushed
}
