import { css } from 'lit'

/** One choice of several: whole rows, and small cells for times. Chosen is a fill and a tick. */
export const picks = css`
  .picks {
    display: grid;
    gap: var(--_space-3);
  }
  .pick {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--_space-3);
    align-items: start;
    padding: 0.8em var(--_space-4);
    border: var(--_edge-width) solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .pick:hover {
    background: var(--_surface-2);
  }
  .pick:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
    background: var(--_tint);
  }
  .pick input {
    appearance: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
    display: grid;
    place-items: center;
    font: inherit;
  }
  .pick input:checked {
    border-color: var(--_accent);
  }
  .pick input:checked::after {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .pick > span {
    display: grid;
    gap: 0.1em;
  }
  .pick b {
    font-size: var(--_type-lead);
    line-height: 1.35;
  }
  .pick .when {
    margin-block-start: 0.25em;
  }
  .pick.none {
    border-style: dashed;
    cursor: default;
    grid-template-columns: minmax(0, 1fr);
  }
  .pick.none:hover {
    background: none;
  }
  @container (min-width: 44em) {
    .pick:not(.none) > span {
      grid-template-columns: minmax(0, 1fr) 17em;
      column-gap: var(--_space-4);
    }
    .pick:not(.none) .when {
      grid-column: 2;
      grid-row: 1/3;
      margin: 0;
      align-self: center;
    }
  }
  .times {
    font-variant-numeric: lining-nums tabular-nums;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.25em, 1fr));
    gap: var(--_space-2);
  }
  .time {
    display: grid;
    place-items: center;
    min-block-size: var(--_control);
    border: var(--_edge-width) solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_type-lead);
    cursor: pointer;
    position: relative;
    transition: background-color var(--_motion);
  }
  .time:hover {
    background: var(--_surface-2);
  }
  .time input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  .time .icon {
    display: none;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.2em;
    vertical-align: -0.1em;
    stroke-width: 3;
  }
  .time:has(:checked) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }
  .time:has(:checked) .icon {
    display: inline;
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--_focus-2);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_focus);
    border-radius: var(--_radius);
  }
  label input:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .time:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .pick input:checked::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
