/** What is typed or chosen in: in a field of a form, and in a search. */
export const input = `
.search input,
.field input,
.field select,
.field textarea {
  width: 100%;
  max-width: 24em;
  min-height: var(--_control);
  padding: 0.5em 0.75em;
  border: var(--_edge-width) solid var(--_edge);
  border-radius: var(--_radius);
  font: inherit;
  color: inherit;
  background: var(--_surface);
}
.search input,
.field input,
.field textarea {
  appearance: none;
}
`

const label = `
.field label {
  font-weight: 650;
}
.field .short {
  max-width: 14em;
}
.field.wrong {
  border-inline-start: 0.3em solid var(--_bad);
  padding-inline-start: var(--_space-3);
}
.field.wrong input,
.field.wrong textarea {
  border-color: var(--_bad);
  box-shadow: inset 0 0 0 1px var(--_bad);
}
.mistake {
  color: var(--_bad);
  font-weight: 650;
}
`

/** A field of a form: its label, what is typed in, and what is wrong with it. */
export const field: string = input + label
