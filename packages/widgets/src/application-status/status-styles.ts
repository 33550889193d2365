import { css } from 'lit'

/** The timeline and the decision. */
export const statusStyles = css`
  .line li {
    display: grid;
    grid-template-columns: 1.75em 1fr;
    gap: 0 var(--_space-3);
    padding-block-end: var(--_space-5);
    position: relative;
  }
  .line li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.875em - 1px);
    inset-block: 1.75em 0;
    border-inline-start: 2px solid var(--_edge);
  }
  .line .next::after {
    border-inline-start-style: dotted !important;
  }
  .dot {
    inline-size: 1.75em;
    block-size: 1.75em;
    border-radius: 50%;
    display: grid;
    place-items: center;
    border: 2px solid var(--_good);
    color: var(--_good);
    background: var(--_good-tint);
  }
  .dot .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 3;
  }
  .here .dot {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .here .dot::after {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: var(--_on-accent);
  }
  .next .dot {
    border: 2px dashed var(--_edge);
    background: none;
  }
  .next {
    color: var(--_text-2);
  }
  .line b {
    display: block;
  }
  .tag {
    display: inline-block;
    background: var(--_tint);
    color: var(--_accent);
    border-radius: var(--_radius-s);
    padding: 0 0.5em;
    margin-inline-end: 0.4em;
  }
  .shown li {
    padding-block: var(--_space-2);
  }
  .shown small {
    display: block;
  }
  .decision {
    padding: var(--_space-4);
    border-radius: var(--_radius);
    background: var(--_surface-2);
  }
  .decision dt {
    color: var(--_text-2);
    margin-block-start: var(--_space-3);
  }
  .decision dd {
    white-space: pre-line;
  }
`
