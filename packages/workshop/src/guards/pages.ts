import type { Guard } from './guard.ts'

export const pageGuards: readonly Guard[] = [
  {
    promise: 'E4',
    guard: 'the policy of the office’s pages',
    without: [
      {
        file: 'src/pages/page-headers.ts',
        find: '"require-trusted-types-for \'script\'",',
        replace: '',
      },
    ],
    tests: ['src/pages/pages.test.ts'],
    named: 'E4',
  },
  {
    promise: 'forms',
    guard: 'a form sent twice is one act',
    without: [
      {
        file: 'src/pages/asking/keys.ts',
        find: '.update(JSON.stringify([key, ...act]))',
        replace: '.update(JSON.stringify([freshKey(), ...act]))',
      },
    ],
    tests: ['src/pages/booking/booking.test.ts'],
    named: 'sent twice',
  },
  {
    promise: 'forms',
    guard: 'a key that others could guess is not used',
    without: [
      {
        file: 'src/pages/asking/keys.ts',
        find: 'return /^[0-9a-f]{32}$/.test(key) ? key : freshKey()',
        replace: 'return key',
      },
    ],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'could guess',
  },
  {
    promise: 'forms',
    guard: 'another site’s page sends nothing',
    without: [
      {
        file: 'src/pages/asking/read-form.ts',
        find: "['cross-site', 'same-site'].includes(",
        replace: "['nothing'].includes(",
      },
    ],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'another site',
  },
  {
    promise: 'forms',
    guard: 'an opened page changes nothing',
    without: [
      {
        file: 'src/pages/plain-pages.ts',
        find: '{ path, opened = toOffice, sent }',
        replace: '{ path, sent, opened = sent! }',
      },
    ],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'opening an address',
  },
  {
    promise: 'forms',
    guard: 'cancelling is asked once more',
    without: [
      {
        file: 'src/pages/booked/cancel.ts',
        find: "if (!given.has('sure') && booking.state === 'booked')",
        replace: "if (given.has('never'))",
      },
    ],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'cancelling',
  },
  {
    promise: 'found',
    guard: 'what is somebody’s own stays out of search engines',
    without: [
      {
        file: 'src/pages/reply-page.ts',
        find: "if (!drawn.found) http.header('x-robots-tag', 'noindex')",
        replace: '',
      },
    ],
    tests: ['src/pages/head.test.ts'],
    named: 'somebody’s own',
  },
]
