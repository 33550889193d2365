import { css } from 'lit'

/** Fields with label above, hint under it, the mistake before the input. */
export const fields = css`
  .field {
    display: grid;
    gap: var(--_space-1);
    justify-items: start;
  }
  .field label {
    font-weight: 650;
  }
  .field :is(input, select, textarea) {
    appearance: none;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    inline-size: 100%;
    max-inline-size: 24em;
    min-block-size: var(--_control);
    padding: 0.5em 0.75em;
    border: var(--_edge-width) solid var(--_edge);
    border-radius: var(--_radius);
    margin-block-start: var(--_space-1);
  }
  .field select {
    appearance: auto;
  }
  .field textarea {
    max-inline-size: none;
    min-block-size: 6em;
    resize: vertical;
  }
  .field .short {
    max-inline-size: 14em;
  }
  .field :is(input, select, textarea):focus-visible {
    border-radius: var(--_radius);
  }
  .field.wrong {
    border-inline-start: 0.3em solid var(--_bad);
    padding-inline-start: var(--_space-3);
  }
  .field.wrong :is(input, textarea) {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .mistake {
    color: var(--_bad);
    font-weight: 650;
    display: flex;
    gap: 0.4em;
  }
  .mistake .icon {
    margin-block-start: 0.12em;
  }
`
