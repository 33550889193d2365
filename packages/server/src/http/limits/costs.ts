/** Points of a state that is at hand. */
export const cachedCost = 0.05

/** Points of what is served whole from memory or disk, and of a path that is not there. */
export const plainCost = 0.25
