import type { Context } from '../../acts/index.ts'
import { applicationTopic } from './topics.ts'
import { branchTopic } from '../network/index.ts'

/** What the letters about an application are about. */
export const threadOf = (office: { readonly id: string }, number: string): string =>
  `application-${number}.${office.id}`

/** Wakes who watches an application, and the lists of its branch. */
export function tellApplication(
  { office, emit }: Pick<Context, 'office' | 'emit'>,
  { number, branch }: { number: string; branch: string },
): void {
  emit({ kind: 'topic', thing: applicationTopic(office.id, number) })
  emit({ kind: 'topic', thing: branchTopic(office.id, branch) })
}
