import type { Package } from '@transparent-office/contract'
import { equal, test } from '../testing/claims.ts'
import { addableTo, packagesOf } from './package-steps.ts'

const step = (service: string, optional = false) => ({ service, title: { uk: service }, optional })
const birth: Package = {
  id: 'birth',
  lifeEvent: 'birth',
  title: { uk: 'Народження' },
  steps: [step('register'), step('residence'), step('name', true)],
}
const alike = ['residence', 'passport', 'register'].map((id) => ({ id, title: { uk: id } }))

test('a package is near when one of the services is needed for it, not when it is optional', () => {
  equal(
    packagesOf([birth], ['residence']).map(({ id }) => id),
    ['birth'],
  )
  equal(packagesOf([birth], ['name']), [])
})

test('a step of the packages is no neighbour besides, and nothing is offered twice', () => {
  equal(
    addableTo(['register'], [birth], alike).map(({ title, options }) => [
      title?.['uk'] ?? 'alike',
      ...options.map(({ id }) => id),
    ]),
    [
      ['Народження', 'residence', 'name'],
      ['alike', 'passport'],
    ],
  )
  equal(addableTo(['passport'], [], [alike[1]!]), [])
})
