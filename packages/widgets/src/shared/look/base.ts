import { css } from 'lit'

/** What every widget stands on, in a frame that no rule of the page reaches: the page's font, our rhythm, headings, links, the focus ring. */
export const base = css`
  :host {
    display: block;
    color: var(--_text);
    background: var(--_surface);
  }
  .frame {
    all: initial;
    display: block;
    container-type: inline-size;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    color: var(--_text);
    background: var(--_surface);
    font-family: inherit;
    font-size: max(16px, 1em);
    line-height: 1.5;
    overflow-wrap: break-word;
    -webkit-user-select: text;
    user-select: text;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .body {
    position: relative;
    padding: var(--_space-4) var(--_space-4) var(--_space-6);
  }
  [aria-busy='true'] {
    cursor: progress;
  }
  [aria-busy='true'] :is(button, .button):focus {
    filter: brightness(0.9);
  }
  [aria-busy='true']::before {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    border-block-start: 0.25em solid var(--_accent);
    opacity: 0;
    animation: busy 0s 300ms forwards;
  }
  @keyframes busy {
    to {
      opacity: 1;
    }
  }
  @container (min-width: 40em) {
    .body {
      padding: var(--_space-5) var(--_space-6) var(--_space-7);
    }
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--_type-h2);
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  h3,
  .h3 {
    letter-spacing: normal;
    font-size: var(--_type-h3);
    line-height: 1.3;
    font-weight: 650;
  }
  b {
    font-weight: 650;
  }
  small,
  .hint {
    font-size: 1em;
    color: var(--_text-2);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.07em);
    text-underline-offset: 0.18em;
    font: inherit;
    text-align: start;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  .link {
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
  }
  a:hover,
  .link:hover {
    color: var(--_accent-2);
    text-decoration-thickness: 0.14em;
  }
  :is(button, .button, .time, .pick):active {
    filter: brightness(0.9);
  }
  :focus-visible {
    outline: 3px solid var(--_focus-2);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_focus);
    border-radius: var(--_radius-s);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .stack {
    display: grid;
    gap: var(--_space-5);
    align-content: start;
  }
  .stack > * {
    max-inline-size: var(--_measure);
  }
  .stack > .wide {
    max-inline-size: none;
  }
  .head {
    display: grid;
    gap: var(--_space-2);
  }
`
