/** Topic of everything that happens at a branch. */
export const branchTopic = (office: string, branch: string): string => `branch:${office}/${branch}`

/** Topic of an office's branches, hours, halls and lines. */
export const networkTopic = (office: string): string => `network:${office}`
