import { applicationTopic, branchTopic, type Context } from '../../http/act.ts'

/** Wakes who watches an application, and the lists of its branch. */
export function tellApplication(
  { office, emit }: Pick<Context, 'office' | 'emit'>,
  { number, branch }: { number: string; branch: string },
): void {
  emit({ kind: 'topic', thing: applicationTopic(office.id, number) })
  emit({ kind: 'topic', thing: branchTopic(office.id, branch) })
}
