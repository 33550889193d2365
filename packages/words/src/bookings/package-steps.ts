import type { Package } from '@transparent-office/contract'

/** Services that one visit can have. */
export const servicesMost = 6

/** The steps of a package that everybody needs and that fit into one visit beside what is in it. */
export const neededOf = ({ steps }: Pick<Package, 'steps'>, visit: readonly string[] = []) =>
  steps
    .filter(({ service, optional }) => !optional && !visit.includes(service))
    .slice(0, servicesMost - visit.length)

export const hasStep = ({ steps }: Pick<Package, 'steps'>, id: string): boolean =>
  steps.some(({ service }) => service === id)
