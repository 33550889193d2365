import type { DeadlineVariant, LocalizedText, Office, Service } from '@transparent-office/contract'

/** What a page knows of the service it shows. */
export interface ShownService {
  readonly service: Service
  /** The office that gives it: its name and phone. */
  readonly office?: Pick<Office, 'title' | 'reception'> | undefined
  /** Address of the page that shows it. */
  readonly url?: string | undefined
  /** Language of the texts; `uk` when absent. */
  readonly language?: string | undefined
}

/**
 * A service as schema.org `GovernmentService`, for search engines. Gives JSON-LD that is safe inside
 * `<script type="application/ld+json">`; the page prints it, since a script that adds a script breaks
 * Trusted Types.
 */
export function governmentService({ service, office, url, language = 'uk' }: ShownService): string {
  const say = (text: LocalizedText) => text[language] ?? text['uk'] ?? Object.values(text)[0]
  const { agency, category, fee, result, synonyms, nationalId, channels } = service
  const data = {
    '@context': 'https://schema.org',
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
    offers: fee.amounts.map(({ money: { amount, currency } }) => ({
      '@type': 'Offer',
      price: (amount / 100).toFixed(2),
      priceCurrency: currency,
    })),
    ...(fee.kind === 'free' && { isAccessibleForFree: true }),
    serviceOutput: { '@type': 'Thing', name: say(result) },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

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
