/** The look of our own pages; what widgets draw brings its own. */
export const pageLook = `
:root {
  color-scheme: light dark;
  --surface: light-dark(#ffffff, #0e151d);
  --surface-2: light-dark(#f2f5f9, #18222d);
  --line: light-dark(#ccd5df, #324151);
  --text: light-dark(#0f2136, #f0f4f9);
  --text-2: light-dark(#46566a, #b4c1cf);
  --edge: light-dark(#66778b, #8597aa);
  --accent: light-dark(#0a58a8, #8fc4ff);
  --accent-2: light-dark(#07407c, #bcdcff);
  --good: light-dark(#0f6b3c, #7fd8a5);
  --warn: light-dark(#7d4e00, #f6c766);
  --warn-tint: light-dark(#fff2d1, #37290b);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  font: 100%/1.5 system-ui, sans-serif;
  background: var(--surface);
  color: var(--text);
  overflow-wrap: break-word;
}
header > div, main, footer, .demonstration > p {
  display: block;
  max-width: 64rem;
  margin-inline: auto;
  padding-inline: 1rem;
}
header { background: var(--surface-2); border-block-end: 1px solid var(--line); }
header > div { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1.5rem; min-block-size: 3.5rem; }
header a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.name { font-weight: 650; color: inherit; text-decoration: none; }
.name:hover { text-decoration: underline; }
.demonstration p { margin-block: 0; }
.demonstration { background: var(--warn-tint); color: var(--warn); padding-block: .5rem; font-weight: 550; }
main { padding-block: 1.5rem 3rem; }
main:focus { outline: 0; }
footer { padding-block: 1.5rem 3rem; }
footer p { margin: 0; max-width: none; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
h1, h2, h3 { line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h1 { font-size: clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem); margin: .5rem 0 1.25rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.1875rem; margin: 0; letter-spacing: 0; }
p, dl, ul { margin: 0 0 1rem; max-width: 42rem; }
a { color: var(--accent); text-decoration-thickness: max(1px, .07em); text-underline-offset: .18em; }
a:hover { color: var(--accent-2); text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid #0f2136; outline-offset: 3px; box-shadow: 0 0 0 3px #ffcf3d; border-radius: .375rem; }
/* Where the widget brings the same heading, one is enough to look at. */
h1:has(+ to-office > :is(to-application-status, to-satisfaction-rating, to-ticket):defined) { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead { font-size: 1.125rem; font-weight: 600; }
.quiet { color: var(--text-2); }
.phone { white-space: nowrap; }
.skip { position: absolute; inset-block-start: -4rem; inset-inline-start: 1rem; padding: .75rem 1rem; background: var(--surface); z-index: 1; }
.skip:focus { inset-block-start: .5rem; }
/* The page gives the space around already. */
to-office > *::part(body) { padding-inline: 0; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.branches { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: 1rem; padding: 0; max-width: none; list-style: none; }
.branches > li { border: 1px solid var(--line); border-radius: .625rem; padding: 1.25rem; }
.branches p { margin: .25rem 0 0; }
.branches dl { margin: .75rem 0; display: grid; gap: .5rem; }
.branches dt { color: var(--text-2); font-size: .875rem; }
.branches dd { margin: 0; }
.branches .phone { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.status { font-weight: 600; color: var(--text-2); }
.status.open { color: var(--good); }
.status.paused { color: var(--warn); }
.ways { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0 2rem; }
.ways a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.terms { border-block-start: 1px solid var(--line); }
.terms > div { display: grid; gap: 0 1rem; padding-block: .625rem; border-block-end: 1px solid var(--line); }
.terms dt { color: var(--text-2); }
.terms dd { margin: 0; }
@media (min-width: 36rem) { .terms > div { grid-template-columns: 11rem 1fr; } }
.papers { padding: 0; list-style: none; }
.papers li { position: relative; padding: .25rem 0 .25rem 1.75rem; }
.papers li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: .5rem; inline-size: .875rem; block-size: .875rem; border: 1.5px solid var(--edge); border-radius: 2px; }
.papers .held { color: var(--text-2); }
.papers .held::before { content: "–"; border: 0; inset-block-start: .2rem; }
@media print { header, .demonstration, footer, nav { display: none; } }
`
