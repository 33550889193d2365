import { css } from 'lit'

/** The days, as a list or months, and the times. */
export const whenStyles = css`
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-5);
    align-items: center;
    justify-content: space-between;
    padding: var(--_space-4);
    background: var(--_surface-2);
    border-radius: var(--_radius);
  }
  .quick b {
    display: block;
    font-size: var(--_type-lead);
  }
  .choose {
    display: grid;
    gap: var(--_space-5);
  }
  .days {
    border-block-start: 1px solid var(--_line);
  }
  .days :is(button, .shut) {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--_space-3);
    align-items: center;
    inline-size: 100%;
    min-block-size: 3.25em;
    padding: var(--_space-2) var(--_space-3) var(--_space-2) 1.05em;
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  .days button {
    font: inherit;
    color: inherit;
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .days button:hover {
    background: var(--_surface-2);
  }
  .days [aria-pressed='true'] {
    background: linear-gradient(var(--_accent) 0 0) 0/0.3em no-repeat var(--_tint);
    font-weight: 650;
  }
  .days .shut {
    color: var(--_text-2);
  }
  .part {
    margin-block-start: var(--_space-4);
  }
  .part legend {
    color: var(--_text-2);
    margin-block-end: var(--_space-2);
  }
  .chosen {
    flex-basis: 100%;
  }
  .note .times {
    margin-block: var(--_space-1);
    align-items: end;
  }
  .month {
    inline-size: 100%;
    max-inline-size: 26em;
    border-collapse: separate;
    border-spacing: 3px;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  .month caption {
    text-align: start;
    font-weight: 650;
    font-size: var(--_type-h3);
    padding-block: var(--_space-3) var(--_space-1);
  }
  .month th {
    font-weight: 500;
    color: var(--_text-2);
    padding-block: var(--_space-1);
  }
  .month + .month thead {
    position: absolute;
    clip-path: inset(50%);
  }
  .month td {
    padding: 0;
  }
  .month :is(button, td > span) {
    font: inherit;
    color: var(--_text-2);
    background: none;
    border: 0;
    padding: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    inline-size: 100%;
    min-block-size: 3.125em;
    line-height: 1.15;
    border-radius: var(--_radius-s);
  }
  .month .open {
    cursor: pointer;
    color: inherit;
    font-weight: 650;
    border: var(--_edge-width) solid var(--_edge);
  }
  .month .open:hover {
    background: var(--_surface-2);
  }
  .month .full {
    text-decoration: line-through;
    text-decoration-thickness: 2px;
  }
  .month small {
    color: inherit;
    font-size: 14px;
    font-weight: 450;
  }
  .month [aria-selected='true'] .open {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  @container (min-width: 44em) {
    .choose {
      grid-template-columns: minmax(18em, 19.5em) minmax(0, 1fr);
    }
  }
  @container (max-width: 30em) {
    .quick > .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .days [aria-pressed='true'],
    .month [aria-selected='true'] .open {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`
