import { css } from 'lit'

/** Who, check and the booking made. */
export const laterStyles = css`
  .news {
    font-size: 1.5em;
  }
  .stack > .note.wide {
    max-inline-size: 60em;
  }
  .code {
    display: inline-block;
    color: var(--_text);
  }
  .stack > .rows {
    max-inline-size: 46em;
    border-block-start: 1px solid var(--_line);
  }
  .rows > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-2);
    border-block-end: 1px solid var(--_line);
  }
  .rows dt {
    color: var(--_text-2);
  }
  .rows :is(dt, dd) {
    grid-column: 1;
    align-self: center;
  }
  .rows .change {
    grid-column: 2;
    grid-row: 1/3;
  }
  @container (min-width: 36em) {
    .rows > div {
      grid-template-columns: 11em 1fr auto;
    }
    .rows dd {
      grid-column: 2;
    }
    .rows .change {
      grid-column: 3;
      grid-row: 1;
    }
  }
  @media print {
    .note {
      display: none;
    }
  }
`
