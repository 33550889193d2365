// @ts-check
const name = `token ${location.pathname}${location.search}`

/** Takes a token that came behind `#` out of the address, so that nobody reads it there. */
function takeFromAddress() {
  const given = decodeURIComponent(location.hash.slice(1))
  if (!/^to[a-z]_/.test(given)) return false
  sessionStorage.setItem(name, given)
  history.replaceState(null, '', location.pathname + location.search)
  return true
}

takeFromAddress()
// A link with another token, opened in the same tab.
addEventListener('hashchange', () => {
  if (takeFromAddress()) location.reload()
})

/** The token of this page in this tab. */
export const readToken = () => sessionStorage.getItem(name) ?? undefined

/** @param {string} token */
export const keepToken = (token) => sessionStorage.setItem(name, token)

export const forgetToken = () => sessionStorage.removeItem(name)
