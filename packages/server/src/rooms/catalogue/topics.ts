/** Topic of an office's service cards. */
export const catalogueTopic = (office: string): string => `catalogue:${office}`
