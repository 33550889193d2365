import { css } from 'lit'

/** The one ceremonial thing: a ticket, on screen and on paper. */
export const ticketStyles = css`
  .ticket {
    --_notch: 0.7em;
    display: grid;
    max-inline-size: 52em;
    filter: drop-shadow(0 0 1px var(--_edge)) drop-shadow(0 0.3em 0.6em rgb(6 20 40/0.12));
  }
  .stub {
    background: var(--_ticket);
    color: var(--_on-ticket);
    padding: var(--_space-4) var(--_space-5) var(--_space-5);
    border-radius: var(--_radius-l) var(--_radius-l) 0 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: space-between;
    gap: var(--_space-4);
    mask:
      radial-gradient(circle var(--_notch) at 0 100%, #0000 97%, #000) 0 0/51% 100% no-repeat,
      radial-gradient(circle var(--_notch) at 100% 100%, #0000 97%, #000) 100% 0/51% 100% no-repeat;
  }
  .corner {
    color: var(--_ticket-2);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    font-size: var(--_type-small);
    font-weight: 550;
  }
  .above {
    font-size: var(--_type-lead);
    font-weight: 600;
  }
  .hero {
    font-size: var(--_type-hero);
    line-height: 1.02;
    font-weight: 800;
    letter-spacing: -0.035em;
    white-space: nowrap;
  }
  .below {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  .slip {
    background: var(--_paper);
    padding: var(--_space-5);
    border-radius: 0 0 var(--_radius-l) var(--_radius-l);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
    position: relative;
    mask:
      radial-gradient(circle var(--_notch) at 0 0, #0000 97%, #000) 0 0/51% 100% no-repeat,
      radial-gradient(circle var(--_notch) at 100% 0, #0000 97%, #000) 100% 0/51% 100% no-repeat;
  }
  .slip::before {
    content: '';
    position: absolute;
    inset: 0 1.2em auto;
    border-block-start: 2px dashed var(--_line);
  }
  .place b {
    display: block;
    font-size: var(--_type-lead);
  }
  .qr {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    align-content: start;
  }
  .qr svg {
    inline-size: 12em;
    block-size: 12em;
    max-inline-size: 100%;
    background: #fff;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    shape-rendering: crispEdges;
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
`
