/** A colour: its name, and how it is in the light and in the dark. */
export type Colour = readonly [name: string, light: string, dark: string]

/** Colours: name, light, dark. A page overrides any of them as `--to-<name>`. */
export const colours: readonly Colour[] = [
  ['surface', '#ffffff', '#0e151d'],
  ['surface-2', '#f2f5f9', '#18222d'],
  ['tint', '#e4effb', '#15304d'],
  ['line', '#ccd5df', '#324151'],
  ['text', '#0f2136', '#f0f4f9'],
  ['text-2', '#46566a', '#b4c1cf'],
  ['edge', '#66778b', '#8597aa'],
  ['accent', '#0a58a8', '#8fc4ff'],
  ['accent-2', '#07407c', '#bcdcff'],
  ['on-accent', '#ffffff', '#06213f'],
  ['good', '#0f6b3c', '#7fd8a5'],
  ['good-tint', '#e3f4ea', '#10301f'],
  ['warn', '#7d4e00', '#f6c766'],
  ['warn-tint', '#fff2d1', '#37290b'],
  ['bad', '#b3221b', '#ffa198'],
  ['bad-tint', '#fdeae8', '#431b19'],
  ['focus', '#ffcf3d', '#ffcf3d'],
  ['focus-2', '#0f2136', '#0f2136'],
]
