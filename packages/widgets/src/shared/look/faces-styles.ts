import { css } from 'lit'

/** Faces side by side, equal in size and colour; one under another where it is narrow. */
export const facesStyles = css`
  .faces {
    display: grid;
    grid: auto / auto-flow minmax(0, 1fr);
    gap: var(--_space-3);
  }
  .stack > .faces {
    max-inline-size: 36em;
  }
  .face {
    appearance: none;
    font: inherit;
    color: inherit;
    background: none;
    cursor: pointer;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-1) var(--_space-3);
    border: var(--_edge-width) solid var(--_edge);
    border-radius: var(--_radius-l);
    font-weight: 650;
    position: relative;
  }
  .face:hover {
    background: var(--_surface-2);
  }
  .drawing {
    inline-size: min(5.5em, 90%);
    fill: none;
    stroke: currentColor;
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .face[aria-pressed='true'] {
    background: var(--_tint);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .face .tick {
    position: absolute;
    inset: -0.6em -0.6em auto auto;
    background: var(--_accent);
    color: var(--_on-accent);
    border-radius: 50%;
    inline-size: 1.75em;
    block-size: 1.75em;
    display: grid;
    place-items: center;
  }
  @container (max-width: 21em) {
    .faces {
      grid: auto-flow / 1fr;
    }
    .face {
      grid-template-columns: 4em 1fr;
      justify-items: start;
      align-items: center;
      padding: var(--_space-3) var(--_space-4);
    }
    .face .tick {
      inset: auto var(--_space-4) auto auto;
      align-self: center;
    }
  }
  @media (forced-colors: active) {
    .face[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`
