/**
 * Runs on the page of a booking or ticket: keeps the page on the person's own device when they ask for it,
 * so that it opens with no network too, forgets it again, and says when what is shown is a kept copy.
 */
export const saveOfflineScript = `const element = (id) => document.getElementById(id)
const show = (id, shown) => element(id)?.toggleAttribute('hidden', !shown)
const name = 'office'
// The code stands in the page, never in the name it is kept under.
const key = location.origin + location.pathname
// A screen of the office is everybody's, and so is a browser in its hall.
const isOffices = () => sessionStorage.getItem('hall') !== null || [sessionStorage, localStorage].some((storage) =>
  Object.values(storage).some((value) => value.startsWith('tod_')))
const mayKeep = () => {
  try { return Boolean(navigator.serviceWorker && globalThis.caches) && !isOffices() } catch { return false }
}

const sameScript = (url) => url
const policy = globalThis.trustedTypes?.createPolicy('office-page', { createScriptURL: sameScript })

let isKept = false
function draw() {
  show('kept', isKept && !navigator.onLine)
  for (const id of ['keep', 'keep-hint']) show(id, !isKept)
  show('forget', isKept)
}

async function look() {
  isKept = (await caches.has(name)) && Boolean(await caches.match(key, { ignoreVary: true }))
  draw()
}

async function keep() {
  const address = '/o/worker.js'
  await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address)
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const own = loaded.filter((name) => /^\\/(embed|o)\\//.test(new URL(name).pathname) && name.startsWith(location.origin))
  const page = await fetch(location.href)
  if (!page.ok) return
  const cache = await caches.open(name)
  await cache.put(key, page)
  await Promise.allSettled(own.map((name) => cache.add(name)))
}

async function forget() {
  const cache = await caches.open(name)
  await cache.delete(key, { ignoreVary: true })
  const isPage = ({ url }) => !/^\\/embed\\/|\\.(css|js)$/.test(new URL(url).pathname)
  if ((await cache.keys()).some(isPage)) return
  await caches.delete(name)
  for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister()
}

function press(id, act, then, said) {
  element(id)?.addEventListener('click', async () => {
    await act().catch(() => {})
    await look()
    show('is-kept', isKept && said === 'is-kept')
    show('is-forgotten', !isKept && said === 'is-forgotten')
    element(then)?.focus()
  })
}

// What an older version kept under an address with its code, nobody asked for.
async function forgetUnasked() {
  if (!(await caches.has(name))) return
  const cache = await caches.open(name)
  for (const request of await cache.keys())
    if (new URL(request.url).searchParams.has('code')) await cache.delete(request, { ignoreVary: true })
}

// A browser that keeps nothing loses nothing: the page is as before.
const forgotten = globalThis.caches && forgetUnasked().catch(() => {})
if (mayKeep()) {
  addEventListener('online', draw)
  addEventListener('offline', draw)
  press('keep', keep, 'forget', 'is-kept')
  press('forget', forget, 'keep', 'is-forgotten')
  forgotten.then(look).then(() => show('keeping', true))
}
`
