/* What is asked of a state in the page where it is drawn. Each gives complaints, or none. */
export { alikeInForcedColours } from './alike-in-forced-colours.ts'
export { unreachedByArrows } from './arrows.ts'
export { cutOff, cutOffWhenSpaced } from './cut-off.ts'
export { hush } from './hush.ts'
export { inMotion } from './in-motion.ts'
export { smallTargets } from './small-targets.ts'
export { KeyboardWalk } from './keyboard-walk.ts'
