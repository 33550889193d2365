import { css } from 'lit'

/** The ticket side by side where there is room, on paper, and in forced colours. */
export const ticketLayouts = css`
  @container (min-width: 44em) {
    .ticket.big {
      grid-template-columns: minmax(15em, min-content) minmax(0, 1fr);
      max-inline-size: 60em;
    }
    .big .stub {
      grid-template-columns: minmax(min-content, 1fr);
      border-radius: var(--_radius-l) 0 0 var(--_radius-l);
      mask:
        radial-gradient(circle var(--_notch) at 100% 0, #0000 97%, #000) 0 0/100% 51% no-repeat,
        radial-gradient(circle var(--_notch) at 100% 100%, #0000 97%, #000) 0 100%/100% 51%
          no-repeat;
    }
    .big .slip {
      border-radius: 0 var(--_radius-l) var(--_radius-l) 0;
      grid-template-columns: minmax(0, 1fr) 11em;
      grid-template-areas: 'place qr' 'bring qr';
      align-content: space-between;
      mask:
        radial-gradient(circle var(--_notch) at 0 0, #0000 97%, #000) 0 0/100% 51% no-repeat,
        radial-gradient(circle var(--_notch) at 0 100%, #0000 97%, #000) 0 100%/100% 51% no-repeat;
    }
    .big .place {
      grid-area: place;
    }
    .big .qr {
      grid-area: qr;
    }
    .big .bring {
      grid-area: bring;
    }
    .big .slip::before {
      inset: 1.2em auto 1.2em 0;
      border-block-start: 0;
      border-inline-start: 2px dashed var(--_line);
    }
    .big .hero {
      font-size: 4.5em;
    }
  }
  @container (min-width: 54em) {
    .ticket.big {
      grid-template-columns: minmax(21em, min-content) minmax(0, 1fr);
    }
    .big :is(.stub, .slip) {
      padding: var(--_space-6);
    }
    .big .slip {
      grid-template-columns: minmax(0, 1fr) 12em;
      gap: var(--_space-5) var(--_space-6);
    }
    .big .hero {
      font-size: 5.75em;
    }
  }
  @media print {
    .ticket {
      filter: none;
      border: 1px solid #000;
    }
    .stub,
    .slip {
      background: #fff !important;
      color: #000 !important;
      mask: none !important;
    }
    .stub * {
      color: #000 !important;
    }
  }
  @media (forced-colors: active) {
    .stub,
    .slip {
      border: 1px solid CanvasText;
    }
  }
`
