import type { LocalizedText, Package, ServiceSummary } from '@transparent-office/contract'

/** Services that one visit can have. */
export const servicesMost = 6

/** The steps of a package that everybody needs and that fit into one visit beside what is in it. */
export const neededOf = ({ steps }: Pick<Package, 'steps'>, visit: readonly string[] = []) =>
  steps
    .filter(({ service, optional }) => !optional && !visit.includes(service))
    .slice(0, servicesMost - visit.length)

export const hasStep = ({ steps }: Pick<Package, 'steps'>, id: string): boolean =>
  steps.some(({ service }) => service === id)

/** The packages that one of the services is needed for. */
export const packagesOf = (
  packages: readonly Package[],
  visit: readonly string[],
): readonly Package[] =>
  packages.filter(({ steps }) =>
    steps.some(({ service, optional }) => !optional && visit.includes(service)),
  )

/** Services that may be added to a visit; without a title those alike. */
export interface Addable {
  readonly title?: LocalizedText
  readonly options: readonly { readonly id: string; readonly title: LocalizedText }[]
}

/** What one more service may be: a step of the visit's packages, or one alike that is no step of them. */
export function addableTo(
  visit: readonly string[],
  packages: readonly Package[],
  neighbours: readonly Pick<ServiceSummary, 'id' | 'title'>[],
): readonly Addable[] {
  const isNew = ({ id }: { readonly id: string }) => !visit.includes(id)
  return [
    ...packages.map(({ title, steps }) => ({
      title,
      options: steps.map(({ service, title }) => ({ id: service, title })).filter(isNew),
    })),
    {
      options: neighbours
        .filter(isNew)
        .filter(({ id }) => !packages.some((pack) => hasStep(pack, id))),
    },
  ].filter(({ options }) => options.length > 0)
}
