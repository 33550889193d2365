import { css } from 'lit'

/** The field with its suggestions, results, life events, the card. */
export const finderStyles = css`
  .search {
    display: grid;
    gap: var(--_space-2);
    margin-block-end: var(--_space-5);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    max-inline-size: var(--_measure);
  }
  .box {
    position: relative;
    flex: 1 1 14em;
  }
  .search input {
    max-width: none;
    font-size: var(--_type-lead);
  }
  #suggestions {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.5em);
    background: var(--_surface);
    border: var(--_edge-width) solid var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 0.5em 1.5em rgb(6 20 40/0.2);
    overflow: hidden;
  }
  #suggestions[hidden] {
    display: none;
  }
  [role='option'] {
    display: grid;
    padding: var(--_space-2) var(--_space-3);
    border-inline-start: 0.3em solid transparent;
    cursor: pointer;
  }
  [role='option'] + [role='option'] {
    border-block-start: 1px solid var(--_line);
  }
  [role='option']:hover {
    background: var(--_surface-2);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_tint);
    border-inline-start-color: var(--_accent);
  }
  .package {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-4);
    border-radius: var(--_radius-l);
    background: var(--_surface-2);
  }
  .package ol {
    list-style: decimal;
    padding-inline-start: 1.5em;
  }
  .results {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .results li {
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .results a {
    display: inline-block;
    padding-block: 0.6em;
  }
  .events {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0 var(--_space-5);
  }
  .events a {
    display: flex;
    align-items: center;
    min-block-size: 2.75em;
  }
  .ask {
    margin-block-start: var(--_space-5);
    color: var(--_text-2);
  }
  .back .icon {
    margin-inline: -0.3em 0.15em;
  }
  .stack > .terms {
    max-inline-size: 46em;
    border-block-start: 1px solid var(--_line);
  }
  .terms > div {
    display: grid;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-3);
    border-block-end: 1px solid var(--_line);
  }
  .terms dt {
    color: var(--_text-2);
  }
  .bring ul {
    margin-block-start: var(--_space-2);
  }
  .bring li {
    display: grid;
    grid-template-columns: 1.5em 1fr;
    padding-block: 0.2em;
  }
  .bring li::before {
    content: '';
    inline-size: 0.85em;
    block-size: 0.85em;
    border: 1.5px solid var(--_edge);
    border-radius: 2px;
    margin-block-start: 0.33em;
  }
  .bring .no {
    color: var(--_text-2);
  }
  .bring .no::before {
    content: '–';
    border: 0;
    margin: 0;
    inline-size: auto;
    block-size: auto;
  }
  @container (min-width: 36em) {
    .terms > div {
      grid-template-columns: 11em 1fr;
    }
  }
  @container (max-width: 30em) {
    .line .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    [role='option'][aria-selected='true'] small {
      color: inherit;
    }
  }
`
