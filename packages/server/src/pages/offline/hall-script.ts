/**
 * Runs on every page of an office. In a tab that was opened under `/o/{office}/hall`, as the browsers for
 * everybody in a hall are, it takes codes out of the address, and after 60 seconds of rest leaves nothing
 * of a person behind.
 */
export const hallScript = `const name = 'hall'
const restSeconds = 60
const { origin, pathname } = location
if (/^\\/o\\/[^/]+\\/hall$/.test(pathname)) {
  sessionStorage.clear()
  for (const key of Object.keys(localStorage)) if (key.startsWith('to-')) localStorage.removeItem(key)
  sessionStorage.setItem(name, pathname)
  location.replace(pathname.replace(/hall$/, '') + location.search)
}
// Where a browser refuses to keep anything, no tab can be known as a hall's.
const keepsNothing = () => { try { return !sessionStorage } catch { return true } }
const hall = keepsNothing() ? null : sessionStorage.getItem(name)
if (hall && pathname !== hall) {
  const address = new URL(location.href)
  if (address.searchParams.has('code')) {
    address.searchParams.delete('code')
    history.replaceState(null, '', address)
  }
  // Who comes back to a page by its history sees no person there.
  addEventListener('pageshow', ({ persisted }) => persisted && location.replace(hall))
  let timer
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => location.replace(origin + hall), restSeconds * 1000)
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'scroll'])
    addEventListener(kind, wait, { capture: true, passive: true })
  wait()
}
`
