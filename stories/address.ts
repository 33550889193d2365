/** Address of the pretended office behind a story; each has its own. */
export const addressOf = (story: string): string => `https://${story}.example`
