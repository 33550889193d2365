/**
 * Runs after the script of halls, on every page of an office that has room for it: names the bookings and tickets that this device
 * keeps, each with a link. Only the copies themselves hold their codes.
 */
export const listOfflineScript = `{
  const own = document.getElementById('own')
  const list = own?.querySelector('ul')
  const nearest = 3
  const dayOf = (on) =>
    on === own.dataset.today ? own.dataset.saysToday
    : on === own.dataset.tomorrow ? own.dataset.saysTomorrow
    : new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(on))
  const show = async () => {
    if (!(await caches.has('office'))) return
    const cache = await caches.open('office')
    const found = []
    for (const request of await cache.keys()) {
      if (!new URL(request.url).pathname.startsWith(own.dataset.pages)) continue
      const page = await cache.match(request, { ignoreVary: true })
      const [, what, on, at] = /data-own="([^"]+)" data-on="([^"]+)" data-at="([^"]+)"/.exec(await page.text()) ?? []
      if (on >= own.dataset.today) found.push({ url: page.url, on, says: what + ': ' + dayOf(on) + ', ' + at, by: on + at })
    }
    found.sort((one, other) => one.by < other.by ? -1 : 1)
    for (const { url, says } of found.slice(0, nearest)) {
      const link = document.createElement('a')
      link.href = url
      link.textContent = says
      list.append(document.createElement('li'))
      list.lastChild.append(link)
    }
    own.hidden = found.length === 0
  }
  if (list && hall === null && !keepsNothing() && globalThis.caches) show().catch(() => {})
}
`
