/** On paper: the ticket, the card or the state, black on white. */
export const print = `
@media print {
  :root { color-scheme: light; }
  .skip, .other, .demonstration, nav, .acts, .search, .note, .step, .faces, .how, .book { display: none; }
  header { border: 0; background: none; }
  body, a { background: #fff; color: #000; }
  .ticket { filter: none; border: 1px solid #000; border-radius: 1.125rem; page-break-inside: avoid; }
  .stub, .slip { background: #fff !important; color: #000 !important; -webkit-mask: none !important; mask: none !important; }
  .stub * { color: #000 !important; }
  .hint, .rows dt, small, .papers .held, .letters { color: #000; }
}
`
