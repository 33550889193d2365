/** The numbers of workplaces, written as a list or as `1-34, 40`. */
export function readDesks(desks: string | readonly number[]): number[] {
  if (typeof desks !== 'string') return [...desks]
  return desks.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.trim().split('-').map(Number)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  })
}
