import { css } from 'lit'

/** Grey bars where the answer will stand. */
export const bones = css`
  .bones {
    display: grid;
    gap: var(--_space-3);
  }
  .bones i {
    block-size: 1.5em;
    border-radius: var(--_radius-s);
    background: var(--_surface-2);
    border: 1px solid transparent;
  }
  .bones i:first-child {
    inline-size: 60%;
    block-size: 2em;
  }
`
