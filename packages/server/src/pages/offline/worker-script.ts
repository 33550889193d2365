/**
 * The service worker of the office's own pages: fresh from the office whenever it answers, else the
 * copy that was asked to be kept on this device. It touches only pages of bookings and tickets and the
 * files they load, and names a page without the code that opens it.
 */
export const workerScript = `const name = 'office'
const patience = 4000
const keptDays = 45
const isPage = ({ pathname }) => /^\\/o\\/[^/]+\\/(bookings|tickets)\\/[^/]+$/.test(pathname)
const isFile = ({ pathname }) => /^\\/(embed\\/|o\\/[^/]+\\.(css|js)$)/.test(pathname)

const keyOf = (url) => (isPage(url) ? url.origin + url.pathname : url.href)

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), forgetOld()])))
addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isPage(url) || isFile(url)) event.respondWith(answer(event, url))
})

async function answer(event, url) {
  const kept = () => cache.match(keyOf(url), { ignoreVary: true })
  const cache = await caches.open(name)
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('late')), patience))
  const fresh = fetch(event.request)
  try {
    const found = await Promise.race([fresh, late])
    if (found.ok) event.waitUntil(renew(cache, url, found.clone()))
    // The code opens it no more, so nothing of it stays here.
    else if (isPage(url) && url.searchParams.has('code') && found.status === 404) event.waitUntil(cache.delete(keyOf(url), { ignoreVary: true }))
    return found.status < 500 ? found : ((await kept()) ?? found)
  } catch {
    return (await kept()) ?? fresh
  }
}

async function renew(cache, url, found) {
  const pages = (await cache.keys()).filter(({ url }) => isPage(new URL(url)))
  const wanted = isPage(url) ? pages.some((page) => page.url === keyOf(url)) : pages.length > 0
  if (wanted) await cache.put(keyOf(url), found)
}

async function forgetOld() {
  const cache = await caches.open(name)
  for (const request of await cache.keys()) {
    const date = Date.parse((await cache.match(request, { ignoreVary: true }))?.headers.get('date') ?? '')
    if (!(date > Date.now() - keptDays * 86400000)) await cache.delete(request, { ignoreVary: true })
  }
}
`
