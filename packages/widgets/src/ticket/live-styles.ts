import { css } from 'lit'

/** What a ticket looks like only while it lives: called, stopped, gone. */
export const liveStyles = css`
  .hero.words {
    font-size: clamp(2em, 12.5cqi, 4.25em);
    letter-spacing: -0.02em;
    line-height: 1.2;
    white-space: normal;
  }
  .slip.live {
    gap: var(--_space-2);
  }
  .way::first-letter {
    text-transform: uppercase;
  }
  .says {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .now .stub {
    background: var(--_now);
    color: var(--_on-now);
  }
  .now .corner {
    color: var(--_on-now);
  }
  @container (max-width: 30em) {
    .ticket.now {
      min-block-size: calc(100svh - var(--_space-5));
      grid-template-rows: 1fr auto;
    }
    .now .stub {
      grid-template-rows: auto 1fr;
    }
    .now .stub > div {
      align-self: center;
    }
    .now .hero {
      font-size: 42cqi;
    }
  }
  .alarm .stub {
    background: var(--_text);
    color: var(--_surface);
  }
  .alarm .corner {
    color: var(--_surface);
  }
  .gone .stub {
    background: var(--_surface-2);
    color: var(--_text);
  }
  .gone :is(.corner, .hero) {
    color: var(--_text-2);
  }
  .above .icon {
    margin-inline-end: 0.3em;
  }
  @media (forced-colors: active) {
    .now .stub {
      forced-color-adjust: none;
    }
  }
`
