import type { ActDependencies, OfficeRow } from '../acts/index.ts'

interface Paced {
  /** What it does, in a few words, for the log, the figures and the doctor. */
  readonly name: string
  readonly each: 'second' | 'minute'
}

/** Something done for the whole database. */
export interface DatabaseJob extends Paced {
  readonly run: (dependencies: ActDependencies) => Promise<unknown>
}

/** Something done for each office by itself: where it fails for one, it is done for the others. */
export interface OfficeJob extends Paced {
  readonly runFor: (dependencies: ActDependencies, office: OfficeRow) => Promise<unknown>
}

/** What a server does by itself, again and again. A job may run on several servers at once. */
export type Job = DatabaseJob | OfficeJob
