/**
 * Runs on the page of a booking or ticket: keeps the page on the person's own device, so that it opens
 * with no network too, and says when what is shown is a kept copy.
 */
export const pageScript = `const kept = document.getElementById('kept')
const say = () => kept?.toggleAttribute('hidden', navigator.onLine)
addEventListener('online', say)
addEventListener('offline', say)
say()

const sameScript = (url) => url
const policy = globalThis.trustedTypes?.createPolicy('office-page', { createScriptURL: sameScript })

async function keep() {
  const address = '/o/worker.js'
  await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address)
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const own = loaded.filter((name) => /^\\/(embed|o)\\//.test(new URL(name).pathname) && name.startsWith(location.origin))
  const cache = await caches.open('office')
  await Promise.allSettled([location.href, ...own].map((name) => cache.add(name)))
}

// A browser that keeps nothing loses nothing: the page is as before.
if (navigator.onLine && navigator.serviceWorker)
  addEventListener('load', () => setTimeout(() => keep().catch(() => {}), 1000))
`
