import type {
  Branch,
  DeadlineVariant,
  Fee,
  LocalizedText,
  Office,
  Service,
} from '@transparent-office/contract'

/** What a page knows of the service it shows. */
export interface ShownService {
  readonly service: Service
  /** The office that gives it: its name and phone. */
  readonly office?: Pick<Office, 'title' | 'reception'> | undefined
  /** Where it is given. */
  readonly branches?: readonly Pick<Branch, 'title' | 'address'>[] | undefined
  /** Address of the page that shows it. */
  readonly url?: string | undefined
  /** Language of the texts; `uk` when absent. */
  readonly language?: string | undefined
}

/** What a page knows of the branch it shows. */
export interface ShownBranch {
  readonly branch: Branch
  /** The office it belongs to: its name and phone. */
  readonly office?: Pick<Office, 'title' | 'reception'> | undefined
  /** Address of the page that shows it. */
  readonly url?: string | undefined
  /** Language of the texts; `uk` when absent. */
  readonly language?: string | undefined
}

const sayIn =
  (language: string) =>
  (text: LocalizedText): string | undefined =>
    text[language] ?? text['uk'] ?? Object.values(text)[0]

const write = (data: object) =>
  JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')

/**
 * A service as schema.org `GovernmentService`, for search engines. Gives JSON-LD that is safe inside
 * `<script type="application/ld+json">`; the page prints it, since a script that adds a script breaks
 * Trusted Types.
 */
export function governmentService(shown: ShownService): string {
  const { service, office, branches = [], url, language = 'uk' } = shown
  const say = sayIn(language)
  const { agency, category, fee, result, synonyms, nationalId, channels } = service
  const offers = offersOf(fee)
  return write({
    '@type': 'GovernmentService',
    ...(url && { '@id': url, url }),
    name: say(service.title),
    ...(synonyms.length > 0 && { alternateName: synonyms }),
    ...(nationalId && { identifier: nationalId }),
    serviceType: say(category.title),
    provider: { '@type': 'GovernmentOrganization', name: say(agency.title) },
    ...(office && {
      serviceOperator: {
        '@type': 'GovernmentOffice',
        name: say(office.title),
        telephone: office.reception.phone,
      },
    }),
    availableChannel: channels.map((channel) => ({
      '@type': 'ServiceChannel',
      name: channel,
      ...(channel === 'office' && url && { serviceUrl: url }),
      ...durationOf(service.deadlines, channel),
    })),
    ...(branches.length > 0 && {
      areaServed: branches.map(({ title, address }) => ({
        '@type': 'Place',
        name: say(title),
        address: say(address),
      })),
    }),
    ...(offers.length > 0 && { offers }),
    serviceOutput: { '@type': 'Thing', name: say(result) },
  })
}

/**
 * A branch as schema.org `GovernmentOffice`: where it is and when its doors are open, days that differ
 * included. Gives JSON-LD that is safe inside `<script type="application/ld+json">`.
 */
export function governmentOffice({ branch, office, url, language = 'uk' }: ShownBranch): string {
  const say = sayIn(language)
  const { title, address, location, amenities, hours, specialDays = [] } = branch
  const telephone = branch.phone ?? office?.reception.phone
  return write({
    '@type': 'GovernmentOffice',
    ...(url && { '@id': url, url }),
    name: say(title),
    address: say(address),
    ...(telephone && { telephone }),
    ...(location && { geo: { '@type': 'GeoCoordinates', ...location } }),
    openingHours: hours.map(({ weekday, from, to }) => `${weekdays[weekday - 1]} ${from}-${to}`),
    ...(specialDays.length > 0 && {
      specialOpeningHoursSpecification: specialDays.flatMap(({ on, hours: stretches }) =>
        // From midnight to midnight is how schema.org says that a day is closed.
        (stretches.length > 0 ? stretches : [{ from: '00:00', to: '00:00' }]).map((each) => ({
          '@type': 'OpeningHoursSpecification',
          validFrom: on,
          validThrough: on,
          opens: each.from,
          closes: each.to,
        })),
      ),
    }),
    amenityFeature: amenities.map((name) => ({
      '@type': 'LocationFeatureSpecification',
      name,
      value: true,
    })),
    ...(office && {
      parentOrganization: {
        '@type': 'GovernmentOrganization',
        name: say(office.title),
        telephone: office.reception.phone,
      },
    }),
  })
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

const offersOf = ({ kind, amounts }: Fee) =>
  kind === 'free'
    ? [{ '@type': 'Offer', price: '0', priceCurrency: 'UAH' }]
    : amounts.map(({ money: { amount, currency } }) => ({
        '@type': 'Offer',
        price: (amount / 100).toFixed(2),
        priceCurrency: currency,
      }))

const lettersOf: Readonly<Record<string, (value: number) => string>> = {
  'at-once': () => 'PT0H',
  'same-day': () => 'P1D',
  hours: (value) => `PT${value}H`,
  'calendar-days': (value) => `P${value}D`,
  months: (value) => `P${value}M`,
}

/** How long it takes, as ISO 8601 has it; it has no working days. */
function durationOf(deadlines: readonly DeadlineVariant[], channel: string) {
  const kind = channel === 'online' ? 'online' : 'standard'
  const found = deadlines.find((each) => each.kind === kind)
  const processingTime = found && lettersOf[found.unit]?.(found.value)
  return processingTime ? { processingTime } : {}
}
