import type { Guard } from './guard.ts'

export const pageGuards: readonly Guard[] = [
  {
    promise: 'E4',
    guard: 'the policy of the office’s pages',
    without: [{ mark: 'pages-have-a-policy', replace: '' }],
    tests: ['src/pages/pages.test.ts'],
    named: 'E4',
  },
  {
    promise: 'forms',
    guard: 'a form sent twice is one act',
    without: [
      { mark: 'form-sent-twice', replace: '.update(JSON.stringify([freshKey(), ...act]))' },
    ],
    tests: ['src/pages/booking/booking.test.ts'],
    named: 'sent twice',
  },
  {
    promise: 'forms',
    guard: 'a key that others could guess is not used',
    without: [{ mark: 'form-key-is-ours', replace: 'return key' }],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'could guess',
  },
  {
    promise: 'forms',
    guard: 'another site’s page sends nothing',
    without: [{ mark: 'form-of-another-site', replace: "['nothing']" }],
    tests: ['src/pages/hostile-forms.test.ts'],
    named: 'another site',
  },
  {
    promise: 'forms',
    guard: 'an opened page changes nothing',
    without: [{ mark: 'opening-changes-nothing', replace: '{ path, sent, opened = sent! }' }],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'opening an address',
  },
  {
    promise: 'forms',
    guard: 'cancelling is asked once more',
    without: [{ mark: 'cancelling-is-asked', replace: "if (given.has('never'))" }],
    tests: ['src/pages/booked/booked.test.ts'],
    named: 'cancelling',
  },
  {
    promise: 'found',
    guard: 'what is somebody’s own stays out of search engines',
    without: [{ mark: 'own-pages-are-not-kept', replace: '' }],
    tests: ['src/pages/head.test.ts'],
    named: 'somebody’s own',
  },
]
