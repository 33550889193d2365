/** Whether somebody has begun to fill in the plain form inside an element. */
export const isBegun = (element: Element): boolean =>
  [...element.querySelectorAll('input')].some(
    (field) => field.matches(':focus') || field.value !== field.defaultValue,
  )
