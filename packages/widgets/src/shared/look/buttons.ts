import { button } from '@transparent-office/words/look/button'
import { css, type CSSResultGroup } from 'lit'
import { sheet } from './sheet.ts'

/** Buttons, and rows of acts. */
export const buttons: CSSResultGroup = [
  sheet(button),
  css`
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-3) var(--_space-5);
      align-items: center;
    }
    .acts a:not(.button) {
      display: inline-flex;
      align-items: center;
      min-block-size: 2.75em;
    }
    @media print {
      .acts,
      .link {
        display: none;
      }
    }
    @container (max-width: 30em) {
      .acts > .button {
        inline-size: 100%;
      }
    }
  `,
]
