import { css } from 'lit'

/** Boxes that say something: plain, good, a warning, a mistake. */
export const notes = css`
  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_surface-2);
    border-inline-start: 0.3em solid var(--_edge);
  }
  .note > .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .note > div {
    display: grid;
    gap: var(--_space-2);
  }
  .note.paused {
    margin-block-end: var(--_space-5);
  }
  .note.warn {
    background: var(--_warn-tint);
    border-color: var(--_warn);
  }
  .note.warn > .icon {
    color: var(--_warn);
  }
  .note.bad {
    background: var(--_bad-tint);
    border-color: var(--_bad);
  }
  .note.bad > .icon {
    color: var(--_bad);
  }
  .note.good {
    background: var(--_good-tint);
    border-color: var(--_good);
  }
  .note.good > .icon {
    color: var(--_good);
  }
  .note .acts {
    margin-block-start: var(--_space-2);
  }
  .note li a {
    display: inline-block;
    padding-block: 0.65em;
  }
`
