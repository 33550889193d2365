import { note } from '@transparent-office/words/look/note'
import { css, type CSSResultGroup } from 'lit'
import { sheet } from './sheet.ts'

/** Boxes that say something, with an icon before it. */
export const notes: CSSResultGroup = [
  sheet(note),
  css`
    .note {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--_space-2) var(--_space-3);
    }
    .note > div {
      display: grid;
      gap: var(--_space-2);
    }
    .note.paused {
      margin-block-end: var(--_space-5);
    }
    .note .acts {
      margin-block-start: var(--_space-2);
    }
  `,
]
