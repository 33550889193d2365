/** Rows of terms, papers to bring, the way of an application. */
export const papers = `
.rows { margin: 0 0 1.5rem; max-width: 46rem; border-top: 1px solid var(--_line); }
.rows > div { padding: .625rem 0; border-bottom: 1px solid var(--_line); overflow: hidden; }
.rows dt { color: var(--_text-2); }
.rows dd { margin: 0; white-space: pre-line; }
.rows.changing dd { white-space: normal; }
.papers { padding: 0; list-style: none; }
.papers li { position: relative; padding: .2rem 0 .2rem 1.75rem; }
.papers li::before { content: ""; position: absolute; left: 0; top: .55rem; width: .875rem; height: .875rem; border: 1.5px solid var(--_edge); border-radius: 2px; }
.papers .held { color: var(--_text-2); margin: 0; }
.papers .held::before { content: "–"; border: 0; top: .2rem; }
.decision { padding: 1rem; margin-bottom: 1.5rem; border-radius: .625rem; background: var(--_surface-2); max-width: 46rem; }
.decision h3 { margin-top: 0; }
.decision .rows { border: 0; margin: 0; }
.decision .rows > div:last-child { border: 0; }
.timeline { padding: 0; list-style: none; }
.timeline li { position: relative; padding: 0 0 1.5rem 2.75rem; }
.timeline li::after { content: ""; position: absolute; left: .8125rem; top: 1.75rem; bottom: 0; border-left: 2px solid var(--_edge); }
.timeline li:last-child::after { display: none; }
.timeline .next::after { border-left-style: dotted; }
.timeline .next { color: var(--_text-2); }
.dot { position: absolute; left: 0; top: 0; width: 1.75rem; height: 1.75rem; border: 2px solid var(--_good); border-radius: 50%; background: var(--_good-tint); color: var(--_good); text-align: center; line-height: 1.4rem; }
.dot .icon { width: 1rem; height: 1rem; vertical-align: -.15rem; stroke-width: 3; }
.here .dot { border-color: var(--_accent); background: var(--_accent); }
.here .dot::after { content: ""; position: absolute; left: .475rem; top: .475rem; width: .55rem; height: .55rem; border-radius: 50%; background: var(--_on-accent); }
.next .dot { border: 2px dashed var(--_edge); background: none; }
.tag { display: inline-block; padding: 0 .5rem; border-radius: .375rem; background: var(--_tint); color: var(--_accent); }
@media (min-width: 36em) {
  .rows dt { float: left; width: 11rem; padding-right: 1rem; }
  .rows dd { margin-left: 11rem; }
  .changing > div { position: relative; padding-right: 7rem !important; }
  .changing .change { position: absolute; right: 0; top: 0; margin: 0; }
}
`
