/** Forms: how fields and buttons stand, and the faces. */
export const forms = `
form { margin: 0; }
button.link { font: inherit; text-align: left; background: none; border: 0; padding: .625rem 0; cursor: pointer; color: var(--_accent); text-decoration: underline; }
a.link { display: inline-block; padding: .625rem 0; }
.acts { margin: 1.5rem 0 1rem; max-width: none; }
.acts > * { margin: 0 1.25rem .75rem 0; }
.acts > form { display: inline-block; }
.acts > a:not(.button) { display: inline-block; padding: .625rem 0; }
.field { margin: 0 0 1.5rem; }
.field label { display: block; }
.field .hint { display: block; margin-bottom: .375rem; }
.field input, .field select, .field textarea, .search input { display: block; }
.field textarea { max-width: 42rem; }
.mistake { display: block; margin-bottom: .375rem; }
.mistake .icon { width: 1.25em; height: 1.25em; vertical-align: -.25em; margin-right: .3em; }
.search { margin-bottom: 2rem; }
.search h2 { margin: 1.5rem 0 0; font-size: 1.5rem; }
.search .hint { margin-bottom: .5rem; }
.search input { max-width: 28rem; font-size: 1.125rem; margin-bottom: .5rem; }
.search .line { max-width: 42rem; }
.tick-off { margin: 0 0 1rem; }
.tick-off input { width: 1.5rem; height: 1.5rem; margin: 0 .5rem 0 0; vertical-align: -.35rem; accent-color: var(--_accent); }
.tick-off label { display: inline-block; padding: .625rem 0; max-width: 85%; vertical-align: middle; }
.faces { margin: 1rem 0; max-width: 36rem; }
.face {
  appearance: none;
  font: inherit;
  cursor: pointer;
  display: inline-block;
  width: 31%;
  min-width: 6rem;
  padding: 1rem 0 .75rem;
  margin: 0 .25rem .5rem 0;
  border: 1.5px solid var(--_edge);
  border-radius: 1.125rem;
  background: var(--_surface);
  color: var(--_text);
  font-weight: bold;
  text-align: center;
}
.face[aria-pressed=true] { border-color: var(--_accent); box-shadow: inset 0 0 0 1.5px var(--_accent); background: var(--_tint); }
.face:hover { background: var(--_surface-2); }
.face svg { display: block; margin: 0 auto .5rem; max-width: 90%; fill: none; stroke: currentColor; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
@supports (display: grid) {
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; }
  .acts > * { margin: 0; }
  .faces { display: grid; grid: auto / auto-flow minmax(0, 1fr); gap: .5rem; }
  .face { width: auto; min-width: 0; margin: 0; }
  .search .line { display: flex; flex-wrap: wrap; gap: .5rem; }
  .search input { flex: 1 1 14rem; margin: 0; max-width: none; width: auto; min-width: 0; }
}
@media (max-width: 22.5em) {
  .faces { display: block; }
  .face { display: block; width: 100%; margin: 0 0 .75rem; padding-left: 1.5rem; text-align: left; }
  .face svg { display: inline-block; width: 3.5rem; height: 3.5rem; margin: 0 1rem 0 0; vertical-align: middle; }
}
@media (max-width: 29.9375em) {
  .acts > form { display: block; }
  .acts > .button, .acts > form, .acts > form > .button, .search .button, .quick .button { width: 100%; margin-right: 0; }
  .acts > form > .link { width: auto; }
}
@media (prefers-reduced-motion: reduce) {
  .button { transition: none; }
}
`
