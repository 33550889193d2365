/**
 * What a page of ours may do: load from its own server, nothing inline, no script made of text. The
 * widgets need no more.
 */
export const pageHeaders: Readonly<Record<string, string>> = headersWith('lit-html')

/** A page that can be saved for offline registers a service worker, and says by which script. */
export const offlinePageHeaders: Readonly<Record<string, string>> =
  headersWith('lit-html office-page')

function headersWith(trusted: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      /* guard pages-have-a-policy */ "require-trusted-types-for 'script'" /* end guard */,
      `trusted-types ${trusted} 'allow-duplicates'`,
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

/** Files that any site may load: the widgets and the SDK for pages. */
export const embedHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}
