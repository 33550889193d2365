import { css } from 'lit'

/** Buttons: the one main act, second acts, and rows of acts. */
export const buttons = css`
  .button {
    appearance: none;
    font: inherit;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    text-align: center;
    text-decoration: none;
    min-block-size: var(--_control);
    padding: 0.5em 1.5em;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
    border: var(--_edge-width) solid var(--_accent);
    transition: background-color var(--_motion);
  }
  .button:hover {
    background: var(--_accent-2);
    border-color: var(--_accent-2);
    color: var(--_on-accent);
  }
  .button.second {
    background: var(--_surface);
    color: var(--_accent);
    border-color: var(--_edge);
  }
  .button.second:hover {
    background: var(--_surface-2);
    color: var(--_accent-2);
  }
  .button:focus-visible {
    border-radius: var(--_radius);
  }
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
`
