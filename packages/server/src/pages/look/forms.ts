/** Fields, buttons, faces. */
export const forms = `
form { margin: 0; }
.button, .face { -webkit-appearance: none; appearance: none; font: inherit; cursor: pointer; }
.button {
  display: inline-block;
  min-height: 3rem;
  padding: .625rem 1.5rem;
  border: 1.5px solid var(--accent);
  border-radius: .625rem;
  background: var(--accent);
  color: var(--on-accent);
  font-weight: bold;
  text-align: center;
  text-decoration: none;
}
.button:hover { background: var(--accent-2); border-color: var(--accent-2); color: var(--on-accent); }
.button.second { background: var(--surface); color: var(--accent); border-color: var(--edge); }
.button.second:hover { background: var(--surface-2); color: var(--accent-2); }
button.link { font: inherit; text-align: left; background: none; border: 0; padding: .625rem 0; cursor: pointer; color: var(--accent); text-decoration: underline; }
a.link { display: inline-block; padding: .625rem 0; }
.acts { margin: 1.5rem 0 1rem; max-width: none; }
.acts > * { margin: 0 1.25rem .75rem 0; }
.acts > form { display: inline-block; }
.acts > a:not(.button) { display: inline-block; padding: .625rem 0; }
.field { margin: 0 0 1.5rem; }
.field label { display: block; font-weight: bold; }
.field .hint { display: block; margin-bottom: .375rem; }
.field input, .field select, .field textarea, .search input {
  display: block;
  width: 100%;
  max-width: 24rem;
  min-height: 3rem;
  padding: .5rem .75rem;
  border: 1.5px solid var(--edge);
  border-radius: .625rem;
  background: var(--surface);
  color: inherit;
  font: inherit;
}
.field input[type=tel] { max-width: 14rem; }
.field .short { max-width: 14rem; }
.field textarea { max-width: 42rem; }
.field.wrong { border-left: .3rem solid var(--bad); padding-left: .75rem; }
.field.wrong input { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.mistake { display: block; color: var(--bad); font-weight: bold; margin-bottom: .375rem; }
.mistake .icon { width: 1.25em; height: 1.25em; vertical-align: -.25em; margin-right: .3em; }
.search { margin-bottom: 2rem; }
.search h2 { margin: 1.5rem 0 0; font-size: 1.5rem; }
.search .hint { margin-bottom: .5rem; }
.search input { -webkit-appearance: none; appearance: none; max-width: 28rem; font-size: 1.125rem; margin-bottom: .5rem; }
.search .line { max-width: 42rem; }
.tick-off { margin: 0 0 1rem; }
.tick-off input { width: 1.5rem; height: 1.5rem; margin: 0 .5rem 0 0; vertical-align: -.35rem; accent-color: var(--accent); }
.tick-off label { display: inline-block; padding: .625rem 0; max-width: 85%; vertical-align: middle; }
.faces { margin: 1rem 0; max-width: 36rem; }
.face {
  display: inline-block;
  width: 31%;
  min-width: 6rem;
  padding: 1rem 0 .75rem;
  margin: 0 .25rem .5rem 0;
  border: 1.5px solid var(--edge);
  border-radius: 1.125rem;
  background: var(--surface);
  color: var(--text);
  font-weight: bold;
  text-align: center;
}
.face[aria-pressed=true] { border-color: var(--accent); box-shadow: inset 0 0 0 1.5px var(--accent); background: var(--tint); }
.face:hover { background: var(--surface-2); }
.face svg { display: block; margin: 0 auto .5rem; max-width: 90%; fill: none; stroke: currentColor; stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
@supports (display: grid) {
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; }
  .acts > * { margin: 0; }
  .faces { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; }
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
  .acts > .button, .acts > form, .acts > form > .button, .search .button, .quick .button { display: block; width: 100%; margin-right: 0; }
  .acts > form > .link { width: auto; }
}
`
