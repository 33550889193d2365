import { css } from 'lit'

/** The steps up to the list of times. */
export const bookingStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-5);
    align-items: center;
    min-block-size: 2.75em;
    margin-block-end: var(--_space-3);
  }
  .back .icon {
    margin-inline: -0.3em 0.15em;
  }
  .step {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    color: var(--_text-2);
  }
  .step span {
    display: inline-flex;
    gap: 0.25em;
  }
  .step i {
    inline-size: 1.5em;
    block-size: 0.3em;
    border-radius: 1em;
    background: var(--_line);
  }
  .step .on {
    background: var(--_accent);
  }
  .columns {
    display: grid;
    gap: var(--_space-5);
  }
  .summary {
    border-inline-start: 0.25em solid var(--_line);
    padding-inline-start: var(--_space-3);
  }
  legend.head {
    margin-block-end: var(--_space-4);
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-5);
    padding-block-start: var(--_space-2);
  }
  .route,
  .dots {
    padding-inline-start: 1.3em;
    font-weight: 400;
  }
  .route {
    list-style: decimal;
  }
  .dots {
    list-style: disc;
  }
  .route :is(b, span) {
    display: block;
  }
  .route b:empty {
    display: none;
  }
  summary {
    padding-block: 0.65em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .tick-off {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .tick-off input {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  @container (width < 58em) {
    .summary :is(h3, dt) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .summary dd:first-of-type {
      font-weight: 650;
    }
  }
  @container (min-width: 58em) {
    .columns {
      reading-flow: grid-order;
      grid-template-columns: minmax(0, 1fr) 15em;
      gap: var(--_space-6);
    }
    .summary {
      order: 1;
      align-self: start;
      border: 0;
      background: var(--_surface-2);
      border-radius: var(--_radius-l);
      padding: var(--_space-5);
    }
    .summary :is(h3, dd) {
      margin-block-end: var(--_space-3);
    }
    .summary dt {
      color: var(--_text-2);
    }
  }
  @container (min-width: 70em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 17em;
      gap: var(--_space-7);
    }
  }
`
