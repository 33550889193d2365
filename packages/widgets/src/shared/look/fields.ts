import { field } from '@transparent-office/words/look/field'
import { css, type CSSResultGroup } from 'lit'
import { sheet } from './sheet.ts'

/** Fields with label above, hint under it, the mistake before the input. */
export const fields: CSSResultGroup = [
  sheet(field),
  css`
    .field {
      display: grid;
      gap: var(--_space-1);
      justify-items: start;
    }
    .field :is(input, select, textarea) {
      margin-block-start: var(--_space-1);
    }
    .field textarea {
      max-inline-size: none;
      min-block-size: 6em;
      resize: vertical;
    }
    .mistake {
      display: flex;
      gap: 0.4em;
    }
    .mistake .icon {
      margin-block-start: 0.12em;
    }
  `,
]
