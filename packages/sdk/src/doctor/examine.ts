import { ask } from './ask.ts'
import { examineLoader } from './examine-loader.ts'
import { examineOffice } from './examine-office.ts'
import { readAddress, readPage, type ParsedPage } from './page.ts'

/** Says in a sentence each why the widgets on a page fail; nothing when nothing is in the way. */
export async function examine(address: URL): Promise<string[]> {
  const response = await ask(address, address, { headers: { accept: 'text/html' } })
  if (typeof response === 'string')
    return [`The page can't be reached (${response}): ${address.href}`]
  const html = await response.text()
  if (!response.ok) return [`There is no page (${response.status}) at ${address.href}.`]
  const policy = response.headers.get('content-security-policy')
  return examinePage(readPage(new URL(response.url || address), html, policy))
}

/** The same of a page that was read. */
export async function examinePage(page: ParsedPage): Promise<string[]> {
  const { loaders, widgets } = page
  const found: string[] = []
  const addresses = [...new Set(loaders.map((loader) => loader.address.href))]
  if (addresses.length > 1)
    found.push(
      `Two versions: the page has several loaders, the first one wins; keep one: ${addresses.join(' and ')}`,
    )
  if (loaders.length === 0 && widgets.length === 0)
    found.push('There is no widget of a transparent office on this page, and no loader.')
  if (loaders.length === 0 && widgets.length > 0 && !(await bringsItsOwn(page)))
    found.push(
      'The loader is missing: no script of the page is …/embed/loader.js, and none brings the widgets itself.',
    )
  if (loaders.length > 0 && widgets.length === 0)
    found.push(
      'The loader is there, but no widget: put a tag such as <to-service-finder> on the page.',
    )
  for (const loader of unlike(loaders, ({ address: { href } }) => href))
    found.push(...(await examineLoader(page, loader)))
  found.push(...examineTrustedTypes(page))
  found.push(...(await examineOffices(page)))
  return found
}

/** Whether a script of the page's own has the widgets in it. */
async function bringsItsOwn({ scripts, address }: ParsedPage): Promise<boolean> {
  for (const script of scripts) {
    const response = typeof script === 'string' ? script : await ask(script, address)
    const text = typeof response === 'string' ? response : await response.text()
    if (text.includes('transparent-office.')) return true
  }
  return false
}

const examineTrustedTypes = ({ policies }: ParsedPage): string[] =>
  policies.flatMap((policy) => {
    const names = policy.get('trusted-types')
    return !names || names.includes('lit-html') || names.includes('*')
      ? []
      : [
          `CSP: trusted-types does not allow our policy; make it: trusted-types ${names.filter((name) => name !== "'none'" && name !== "'allow-duplicates'").join(' ')} lit-html 'allow-duplicates'`.replace(
            / {2,}/g,
            ' ',
          ),
        ]
  })

async function examineOffices(page: ParsedPage): Promise<string[]> {
  const [loader] = page.loaders
  const own = loader && new URL(loader.address.pathname.replace(/\/embed\/.*/, '/'), loader.address)
  const found: string[] = []
  const pairs = unlike(page.widgets, ({ url, office }) => JSON.stringify([url, office]))
  for (const { name, url, office } of pairs) {
    const root = url === undefined ? own : readAddress(url, page.address)
    if (!office)
      found.push(
        `<${name}> does not say which office: add office="…" to it or to a <to-office> around it.`,
      )
    if (!root)
      found.push(
        url === undefined
          ? `<${name}> does not say where its office is: add url="https://…" to it or to a <to-office> around it.`
          : `Wrong url: "${url}" is not an address.`,
      )
    if (office && root) found.push(...(await examineOffice(page, root, office)))
  }
  return found
}

const unlike = <T>(all: readonly T[], by: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [by(one), one])).values(),
]
