/** The one ceremonial thing: a ticket, on screen and on paper. */
export const ticket = `
.ticket { max-width: 60rem; margin: 0 0 1.5rem; }
.stub { background: var(--_ticket); color: var(--_on-ticket); padding: 1rem 1.5rem 1.5rem; border-radius: 1.125rem 1.125rem 0 0; }
.stub p { margin: 0; max-width: none; }
.corner { color: var(--_ticket-2); font-size: .875rem; font-weight: bold; overflow: hidden; }
.corner span + span { float: right; margin-left: 1rem; }
.above { font-size: 1.125rem; font-weight: bold; padding-top: 1.25rem; }
.hero { font-size: 4.5rem; font-size: clamp(3.5rem, 22vw, 7rem); line-height: 1.05; font-weight: 800; letter-spacing: -.035em; white-space: nowrap; }
.hero.words { font-size: 2.25rem; font-size: clamp(2rem, 12vw, 4rem); line-height: 1.2; letter-spacing: -.02em; white-space: normal; }
.below { font-size: 1.25rem; font-weight: bold; line-height: 1.3; }
.slip { background: var(--_paper); padding: 1.5rem; border: 1px solid var(--_line); border-top: 2px dashed var(--_line); border-radius: 0 0 1.125rem 1.125rem; overflow: hidden; }
.slip > :last-child, .slip > * > :last-child { margin-bottom: 0; }
.slip h2 { margin-top: 1.25rem; }
.slip .papers { margin-bottom: 0; }
.place p > b { font-size: 1.125rem; }
.code { margin-top: 1.5rem; }
.code p { margin: 0 0 .75rem; }
.qr { display: block; width: 12rem; height: 12rem; max-width: 100%; margin-bottom: .75rem; border: 1px solid var(--_line); border-radius: .375rem; }
.letters { white-space: nowrap; color: var(--_text); }
.says { font-size: 1.375rem; font-weight: bold; line-height: 1.25; margin-bottom: .5rem; }
.slip p { margin-bottom: .5rem; }
.ticket.now .stub { background: var(--_now); color: var(--_on-now); }
.ticket.now .corner { color: var(--_on-now); }
@media (max-width: 30rem) {
  .ticket.now { display: grid; grid-template-rows: 1fr auto; min-height: 100vh; min-height: 100svh; }
}
.booked .code { margin-top: 1.5rem; }
.ticket.alarm .stub { background: var(--_text); color: var(--_surface); }
.ticket.alarm .corner { color: var(--_surface); }
.ticket.gone .stub { background: var(--_surface-2); color: var(--_text); border: 1px solid var(--_line); border-bottom: 0; }
.ticket.gone .corner, .ticket.gone .hero { color: var(--_text-2); }
@supports ((mask: radial-gradient(#000, #000)) or (-webkit-mask: radial-gradient(#000, #000))) and (display: grid) {
  .ticket { filter: drop-shadow(0 0 1px var(--_edge)) drop-shadow(0 .3rem .6rem rgba(6, 20, 40, .12)); }
  .slip { position: relative; border: 0; }
  .slip::before { content: ""; position: absolute; top: 0; left: 1.2rem; right: 1.2rem; border-top: 2px dashed var(--_line); }
  .stub { -webkit-mask: radial-gradient(circle .7rem at 0 100%, transparent 97%, #000) 0 0/51% 100% no-repeat, radial-gradient(circle .7rem at 100% 100%, transparent 97%, #000) 100% 0/51% 100% no-repeat; mask: radial-gradient(circle .7rem at 0 100%, transparent 97%, #000) 0 0/51% 100% no-repeat, radial-gradient(circle .7rem at 100% 100%, transparent 97%, #000) 100% 0/51% 100% no-repeat; }
  .slip { -webkit-mask: radial-gradient(circle .7rem at 0 0, transparent 97%, #000) 0 0/51% 100% no-repeat, radial-gradient(circle .7rem at 100% 0, transparent 97%, #000) 100% 0/51% 100% no-repeat; mask: radial-gradient(circle .7rem at 0 0, transparent 97%, #000) 0 0/51% 100% no-repeat, radial-gradient(circle .7rem at 100% 0, transparent 97%, #000) 100% 0/51% 100% no-repeat; }
  @media (min-width: 52em) {
    .ticket.wide { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
    .wide .stub { display: flex; flex-direction: column; border-radius: 1.125rem 0 0 1.125rem; padding: 1.5rem; -webkit-mask: radial-gradient(circle .7rem at 100% 0, transparent 97%, #000) 0 0/100% 51% no-repeat, radial-gradient(circle .7rem at 100% 100%, transparent 97%, #000) 0 100%/100% 51% no-repeat; mask: radial-gradient(circle .7rem at 100% 0, transparent 97%, #000) 0 0/100% 51% no-repeat, radial-gradient(circle .7rem at 100% 100%, transparent 97%, #000) 0 100%/100% 51% no-repeat; }
    .wide .above { margin-top: auto !important; }
    .wide .hero { font-size: 5.25rem; }
    .wide .slip { display: grid; grid-template-columns: minmax(0, 1fr) 12rem; gap: 2rem; border-radius: 0 1.125rem 1.125rem 0; -webkit-mask: radial-gradient(circle .7rem at 0 0, transparent 97%, #000) 0 0/100% 51% no-repeat, radial-gradient(circle .7rem at 0 100%, transparent 97%, #000) 0 100%/100% 51% no-repeat; mask: radial-gradient(circle .7rem at 0 0, transparent 97%, #000) 0 0/100% 51% no-repeat, radial-gradient(circle .7rem at 0 100%, transparent 97%, #000) 0 100%/100% 51% no-repeat; }
    .wide .slip::before { top: 1.2rem; bottom: 1.2rem; left: 0; right: auto; border-top: 0; border-left: 2px dashed var(--_line); }
    .wide .code { margin-top: 0; }
  }
}
@media (forced-colors: active) {
  .stub, .slip { border: 1px solid; }
}
`
