import { warnDeveloper } from './warn-developer.ts'

/** Registers an element, unless another copy of it is registered already: the first one wins. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name)) warnDeveloper('loaded twice, the first copy works')
  else customElements.define(name, element)
}
