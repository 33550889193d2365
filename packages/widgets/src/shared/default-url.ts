const key = Symbol.for('transparent-office.url')

/** Address of the server the loader's script came from, if there is a loader on the page. */
export const defaultUrl = (): string | undefined => (globalThis as { [key]?: string })[key]

/** Tells every widget on the page, of whatever bundle, which server to ask by default. */
export const setDefaultUrl = (url: string): void => {
  ;(globalThis as { [key]?: string })[key] ??= url
}
