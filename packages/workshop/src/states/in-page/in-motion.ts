import { inOrder, nameOf } from './in-order.ts'

const lasts = (durations: string) => durations.split(',').some((each) => parseFloat(each) > 0)

/** What moves or would move when it changes. */
export function inMotion(root: Element): string[] {
  const running = document.getAnimations().map(() => 'an animation runs')
  const moving = [...inOrder(root)].filter((each) =>
    [undefined, '::before', '::after'].some((part) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(each, part)
      return (
        lasts(transitionDuration) ||
        (animationName !== 'none' && lasts(animationDuration)) ||
        scrollBehavior === 'smooth'
      )
    }),
  )
  return [...running, ...moving.map((each) => `${nameOf(each)} moves`)]
}
