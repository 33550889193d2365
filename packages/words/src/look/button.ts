/** The one main act, and second acts. */
export const button: string = `
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.5em;
  appearance: none;
  font: inherit;
  cursor: pointer;
  text-align: center;
  text-decoration: none;
  min-height: var(--_control);
  padding: 0.5em 1.5em;
  border-radius: var(--_radius);
  background: var(--_accent);
  color: var(--_on-accent);
  font-weight: 650;
  border: var(--_edge-width) solid var(--_accent);
  transition: background-color var(--_motion);
}
.button:hover {
  background: var(--_accent-2);
  border-color: var(--_accent-2);
  color: var(--_on-accent);
}
.button.second {
  background: var(--_surface);
  color: var(--_accent);
  border-color: var(--_edge);
}
.button.second:hover {
  background: var(--_surface-2);
  color: var(--_accent-2);
}
`
