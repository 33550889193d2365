/**
 * What a page of ours may do: load from its own server, nothing inline, no script made of text. The
 * widgets need no more.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "require-trusted-types-for 'script'",
    // The page of a booking or ticket registers a service worker, so that it opens with no network.
    "trusted-types lit-html office-page 'allow-duplicates'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Files that any site may load: the widgets and the SDK for pages. */
export const embedHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
}
