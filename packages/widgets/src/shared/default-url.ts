const key = Symbol.for('transparent-office.url')

/** Address of the server the loader's script came from, if there is a loader on the page. */
export const defaultUrl = (): string | undefined => (globalThis as { [key]?: string })[key]
