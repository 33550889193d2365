import { css } from 'lit'

/** One question in the middle of a tablet, read from a step away. */
export const tabletStyles = css`
  .tablet {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--_space-3);
    min-block-size: 26em;
    text-align: center;
  }
  .tablet > p:not(.after) {
    color: var(--_text-2);
  }
  .tablet .note {
    justify-self: stretch;
  }
  .tablet .faces {
    inline-size: min(100%, 36em);
    gap: clamp(0.5em, 2cqi, 1.5em);
    margin-block: var(--_space-3);
  }
  .tablet .drawing {
    inline-size: min(8em, 90%);
  }
  .tablet .after {
    min-block-size: 3em;
    font-weight: 650;
  }
  .tablet .qr {
    inline-size: min(60cqi, 12em);
    padding: var(--_space-3);
    background: #fff;
    border-radius: var(--_radius);
  }
  .tablet .qr svg {
    display: block;
  }
`
