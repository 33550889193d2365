/** The steps of a booking. */
export const booking = `
.top { margin-bottom: .5rem; min-height: 2.75rem; }
.top > * { display: inline-block; margin: 0 1.25rem 0 0; vertical-align: middle; }
.back .icon { margin-left: -.3em; }
.step { color: var(--_text-2); padding: .625rem 0; }
.step span { white-space: nowrap; margin-left: .5rem; }
.step i { display: inline-block; width: 1.5rem; height: .3rem; margin-right: .25rem; border-radius: 1rem; background: var(--_line); vertical-align: .2rem; }
.step .on { background: var(--_accent); }
.summary { border-left: .25rem solid var(--_line); padding-left: .75rem; margin-bottom: 1.5rem; }
.summary p { margin: 0; }
.holding { margin-bottom: 1.25rem; }
.holding .link { margin-left: .25rem; }
.pick { position: relative; max-width: 48rem; margin-bottom: .75rem; }
.pick input { position: absolute; left: 1rem; top: 1.125rem; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--_accent); }
.pick label, .pick > div { display: block; padding: .8rem 1rem .8rem 3.5rem; border: 1.5px solid var(--_edge); border-radius: .625rem; cursor: pointer; }
.pick label:hover { background: var(--_surface-2); }
.pick input:checked + label { border-color: var(--_accent); box-shadow: inset 0 0 0 1.5px var(--_accent); background: var(--_tint); }
.pick b { display: block; font-size: 1.125rem; }
.pick .when { display: block; margin-top: .25rem; }
.pick.none > div { border-style: dashed; padding-left: 1rem; cursor: default; }
.pick input:focus + label { outline: 3px solid var(--_focus-2); outline-offset: 3px; box-shadow: 0 0 0 3px var(--_focus); }
.pick input:focus:not(:focus-visible) + label { outline: 0; }
.quick { margin: 1.5rem 0; padding: 1rem; background: var(--_surface-2); border-radius: .625rem; }
.quick b { font-size: 1.125rem; }
.quick p { margin: 0 0 .75rem; }
.quick p:last-child { margin: 0; }
.days { padding: 0; margin: 0 0 .5rem; list-style: none; border-top: 1px solid var(--_line); }
.day {
  display: block;
  width: 100%;
  margin: 0;
  min-height: 3.25rem;
  padding: .75rem;
  border: 0;
  border-bottom: 1px solid var(--_line);
  border-left: .3rem solid transparent;
  background: none;
  color: var(--_text-2);
  font: inherit;
  text-align: left;
  overflow: hidden;
}
.day span + span { float: right; margin-left: .75rem; }
button.day { color: inherit; cursor: pointer; }
button.day:hover { background: var(--_surface-2); }
.day[aria-current] { background: var(--_tint); border-left-color: var(--_accent); font-weight: bold; }
fieldset { margin: 0 0 1rem; padding: 0; border: 0; min-width: 0; }
legend { padding: 0 0 .5rem; color: var(--_text-2); }
.times { margin: 0 -.25rem; font-variant-numeric: lining-nums tabular-nums; overflow: hidden; padding: 3px; }
.time { position: relative; float: left; width: 5.5rem; margin: 0 .25rem .5rem; }
.time input { position: absolute; opacity: 0; left: 0; top: 0; width: 100%; height: 100%; margin: 0; cursor: pointer; }
.time label { display: block; min-height: 3rem; padding: .6rem .25rem; border: 1.5px solid var(--_edge); border-radius: .625rem; background: var(--_surface); text-align: center; font-size: 1.125rem; cursor: pointer; }
.time label:hover { background: var(--_surface-2); }
.time input:checked + label { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); font-weight: bold; }
.time input:checked + label::before { content: "✓ "; }
.time input:focus + label { outline: 3px solid var(--_focus-2); outline-offset: 3px; box-shadow: 0 0 0 3px var(--_focus); }
.time input:focus:not(:focus-visible) + label { outline: 0; box-shadow: none; }
.near > div { float: left; }
.near small { display: block; margin: 0 .25rem; }
.choose h2 { margin-top: 1.5rem; }
@supports (display: grid) {
  .days .day { display: flex; align-items: center; justify-content: space-between; gap: 0 .75rem; }
  .day span + span { text-align: right; }
  .near { display: flex; flex-wrap: wrap; align-items: flex-end; }
}
@media (min-width: 44em) {
  .pick label { padding-right: 18rem; }
  .pick .when { position: absolute; right: 1rem; top: 0; bottom: 0; width: 16rem; margin: 0; padding: 1.25rem 0; }
}
@supports (display: grid) {
  @media (min-width: 44em) {
    .quick { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
    .quick p { margin: 0; }
    .choose { display: grid; grid-template-columns: 22.5rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
    .choose h2 { margin-top: 0; }
  }
}
.month-links a { display: inline-block; padding: .625rem 0; margin-right: 1.25rem; }
.month { width: 100%; max-width: 48rem; margin: 0 0 .5rem; border-collapse: separate; border-spacing: 2px; table-layout: fixed; font-variant-numeric: lining-nums tabular-nums; }
.month caption { padding: .5rem 0; font-weight: bold; font-size: 1.1875rem; text-align: left; }
.month th { padding: .25rem 0; color: var(--_text-2); font-weight: normal; }
.month td { padding: 0; height: 3.25rem; vertical-align: top; position: relative; }
.month td p, .month button { display: block; width: 100%; min-height: 3.25rem; margin: 0; padding: .375rem 0; border: 1.5px solid transparent; border-radius: .375rem; background: none; color: var(--_text-2); font: inherit; line-height: 1.3; text-align: center; }
.month button { border-color: var(--_edge); background: var(--_surface); color: var(--_text); cursor: pointer; }
.month button:hover { background: var(--_surface-2); }
.month .number { font-weight: bold; }
.month p .number { font-weight: normal; }
.month .full .number { text-decoration: line-through; }
.month small { display: block; font-size: .875rem; color: inherit; }
.month [aria-current] { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
.shut-days { margin: 0 0 .25rem; }
@media (max-width: 43.9375em) {
  .roomy { position: absolute !important; width: 1px; height: 1px; margin: 0; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
}
@media (min-width: 44em) {
  .month td p, .month button { padding-left: .5rem; padding-right: .5rem; min-height: 4.25rem; text-align: left; }
  .month th { padding-left: .625rem; text-align: left; }
  .shut-days { display: none; }
}
@media (forced-colors: active) {
  .day[aria-current], .month [aria-current], .time input:checked + label { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
`
