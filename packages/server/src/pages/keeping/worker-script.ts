/**
 * The service worker of the office's own pages: fresh from the office whenever it answers, else the
 * copy kept on this device. It touches only pages of bookings and tickets and the files they load.
 */
export const workerScript = `const name = 'office'
const patience = 4000
const keptDays = 45
const isPage = ({ pathname }) => /^\\/o\\/[^/]+\\/(bookings|tickets)\\/[^/]+$/.test(pathname)
const isFile = ({ pathname }) => /^\\/(embed\\/|o\\/[^/]+\\.(css|js)$)/.test(pathname)

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(Promise.all([clients.claim(), forgetOld()])))
addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (isPage(url) || isFile(url)) event.respondWith(answer(event, isPage(url)))
})

async function answer(event, page) {
  const cache = await caches.open(name)
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('late')), patience))
  const fresh = fetch(event.request)
  try {
    const found = await Promise.race([fresh, late])
    if (found.ok) event.waitUntil(cache.put(event.request, found.clone()))
    // The code opens it no more, so nothing of it stays here.
    else if (page && found.status === 404) event.waitUntil(cache.delete(event.request))
    return found.status < 500 ? found : ((await cache.match(event.request, { ignoreVary: true })) ?? found)
  } catch {
    return (await cache.match(event.request, { ignoreVary: true })) ?? fresh
  }
}

async function forgetOld() {
  const cache = await caches.open(name)
  for (const request of await cache.keys()) {
    const date = Date.parse((await cache.match(request))?.headers.get('date') ?? '')
    if (!(date > Date.now() - keptDays * 86400000)) await cache.delete(request)
  }
}
`
