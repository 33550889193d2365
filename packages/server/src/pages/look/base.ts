/** What every page stands on. */
export const base = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  background: var(--_surface);
  color: var(--_text);
  word-wrap: break-word;
  overflow-wrap: break-word;
}
main, section, article, aside, header, footer, nav { display: block; }
[hidden] { display: none !important; }
.frame { max-width: 64rem; margin: 0 auto; padding: 0 1rem; }
header { background: var(--_surface-2); border-bottom: 1px solid var(--_line); }
header .frame { overflow: hidden; }
header a, header .link { display: inline-block; padding: .625rem 0; line-height: 1.5; }
.name { font-weight: bold; color: inherit; text-decoration: none; margin-right: 1.5rem; }
.name:hover { text-decoration: underline; }
.other { float: right; }
.demonstration { background: var(--_warn-tint); color: var(--_warn); padding: .5rem 0; font-weight: bold; }
.stopped { margin-top: 1rem; }
.demonstration p { margin-top: 0; margin-bottom: 0; max-width: 64rem; }
main { padding-top: 1.5rem !important; padding-bottom: 3rem !important; }
main:focus { outline: 0; }
#own { background: var(--_surface-2); border-left: .25rem solid var(--_accent); border-radius: .375rem; padding: .25rem 1rem; margin-bottom: 1.5rem; max-width: 42rem; }
#own ul { list-style: none; margin: 0; padding: 0; }
#own a { display: inline-block; padding: .625rem 0; font-weight: bold; }
footer p { padding: 1.5rem 0 2rem; border-top: 1px solid var(--_line); max-width: none; }
h1, h2, h3 { line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
h1, .answer { font-size: 1.75rem; margin: .5rem 0 1rem; }
h2 { font-size: 1.375rem; margin: 2.25rem 0 .75rem; }
h3, .h3 { font-size: 1.1875rem; margin: 1.5rem 0 .5rem; letter-spacing: 0; }
p, dl, ul, ol { margin: 0 0 1rem; max-width: 42rem; }
a, .link { color: var(--_accent); text-decoration: underline; text-underline-offset: .18em; }
a:hover, .link:hover { color: var(--_accent-2); }
small { font-size: 1em; color: var(--_text-2); }
.hint { color: var(--_text-2); }
.lead { font-size: 1.125rem; }
.phone { white-space: nowrap; }
.branches .phone { display: inline-block; padding: .625rem 0; }
.skip { position: absolute; top: -4rem; left: 1rem; padding: .75rem 1rem !important; background: var(--_surface); z-index: 1; }
.skip:focus { top: .5rem; }
.unseen { position: absolute !important; width: 1px; height: 1px; margin: 0; padding: 0; border: 0; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
.icon { width: 1.5em; height: 1.5em; vertical-align: -.4em; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
:focus { outline: 3px solid var(--_focus-2); outline-offset: 3px; box-shadow: 0 0 0 3px var(--_focus); }
:focus:not(:focus-visible) { outline: 0; box-shadow: none; }
.note { position: relative; margin: 0 0 1.5rem; max-width: 60rem; padding-left: 3.5rem; }
.note > .icon { position: absolute; left: 1rem; top: 1rem; vertical-align: 0; }
.note h1, .note h2 { margin: 0 0 .25rem; }
.note .news { font-size: 1.5rem; }
.note p, .note ul { margin: 0; padding: 0; list-style: none; }
.note .acts { margin-top: .75rem; margin-bottom: 0; }
.links { padding: 0; list-style: none; max-width: none; }
.links a { display: inline-block; padding: .625rem 0; }
.results { padding: 0; list-style: none; border-top: 1px solid var(--_line); }
.results li { padding: .25rem 0 .75rem; border-bottom: 1px solid var(--_line); }
.results h2 { margin: 0; }
.results a { display: inline-block; padding: .5rem 0; }
.results p { margin: 0; }
.steps { padding-left: 1.75rem; }
.steps a { display: block; padding: .625rem 0; }
.route { margin: 0 0 .5rem; padding-left: 1.5rem; }
.route b, .route span { display: block; }
summary { padding: .625rem 0; color: var(--_accent); text-decoration: underline; cursor: pointer; }
.branches { padding: 0; max-width: none; list-style: none; }
.branches > li { border: 1px solid var(--_line); border-radius: .625rem; padding: 1.25rem; margin-bottom: 1rem; }
.branches h3 { margin-top: 0; }
.branches p { margin: .25rem 0 0; }
.branches dl { margin: .75rem 0; }
.branches dt { color: var(--_text-2); }
.branches dd { margin: 0 0 .5rem; }
.status { font-weight: bold; color: var(--_text-2); }
.status.open { color: var(--_good); }
.status.paused { color: var(--_warn); }
/* The page gives the space around already. */
to-office > *::part(body) { padding-left: 0; padding-right: 0; }
@media (min-width: 30rem) {
  h1, .answer { font-size: 2rem; }
}
@supports (display: grid) {
  header .frame { display: flex; justify-content: space-between; align-items: center; overflow: visible; }
  .other { flex: none; }
  .branches { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; }
  .branches > li { margin: 0; min-width: 0; }
  .links { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 1.5rem; }
}
@supports selector(:has(a)) {
  /* Where the widget brings the same heading, one is enough to look at. */
  h1:has(+ to-office > :is(to-application-status, to-satisfaction-rating, to-ticket):defined) { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
}
`
