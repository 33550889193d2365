/** A box that says something: plain, good, a warning, a mistake. */
export const note = `
.note {
  padding: var(--_space-4);
  border-radius: var(--_radius);
  background: var(--_surface-2);
  border-inline-start: 0.3em solid var(--_edge);
}
.note > .icon {
  width: 1.5em;
  height: 1.5em;
}
.note li a {
  display: inline-block;
  padding: 0.65em 0;
}
.note.warn {
  background: var(--_warn-tint);
  border-color: var(--_warn);
}
.note.warn > .icon {
  color: var(--_warn);
}
.note.bad {
  background: var(--_bad-tint);
  border-color: var(--_bad);
}
.note.bad > .icon {
  color: var(--_bad);
}
.note.good {
  background: var(--_good-tint);
  border-color: var(--_good);
}
.note.good > .icon {
  color: var(--_good);
}
`
