import type {
  Agency,
  Category,
  LifeEvent,
  LocalizedText,
  Package,
  Service,
} from '@transparent-office/contract'
import type { Card } from './cards/card.ts'

/** A catalogue as cities write it down: the form of `data/catalogue.uk.json`. */
export interface CatalogueFile {
  readonly agencies: readonly { id: string; title: LocalizedText; kind: string }[]
  readonly categories: readonly { id: string; title: LocalizedText; queuePrefix: string }[]
  readonly lifeEvents: readonly { id: string; title: LocalizedText }[]
  readonly documents: readonly { id: string; title: LocalizedText }[]
  readonly refusalGroundsDefault: readonly ({ id: string } & Record<string, string>)[]
  readonly services: readonly ServiceInFile[]
}

export interface ServiceInFile {
  readonly id: string
  readonly nationalId: string | null
  readonly title: LocalizedText
  readonly category: string
  readonly agency: string
  readonly deadline: readonly { kind: string; value: number; unit: string }[]
  readonly fee: FeeInFile
  readonly documents: readonly { id: string; obtainableFromRegister: boolean }[]
  readonly result: LocalizedText
  readonly channels: readonly string[]
  readonly lifeEvents: readonly string[]
  readonly synonyms: readonly string[]
  readonly serviceMinutes: number
  readonly queuePrefix: string
  readonly legalBasis: readonly string[]
  readonly verification: {
    confirmedFields: readonly string[]
    level: string
    sources: readonly string[]
    verifiedOn?: string
  }
  readonly decidedAt?: string
  readonly extraMinutes?: number
  readonly refusalGrounds?: readonly ({ id: string } & Record<string, string>)[]
  /** Fields filled with a default until somebody confirms them; absent: those left out. */
  readonly assumed?: readonly string[]
}

interface FeeInFile {
  readonly type: string
  readonly amountUah?: number
  /** Of the amounts; absent: UAH. */
  readonly currency?: string
  readonly asOf?: string
  readonly note?: string | LocalizedText
  readonly options?: readonly { amountUah: number; deadline: { kind: string } }[]
}

/** Packages as cities write them down. */
export interface PackagesFile {
  readonly packages: readonly {
    id: string
    lifeEvent: string
    title: LocalizedText
    oneApplicationServiceId: string | null
    steps: readonly { order: number; serviceId: string; optional: boolean }[]
  }[]
}

/** A catalogue nobody can take over; the sentence says what it names and lacks. */
export class CatalogueMistake extends Error {}

const units: Record<string, string> = {
  realtime: 'at-once',
  same_day: 'same-day',
  working_days: 'working-days',
  calendar_days: 'calendar-days',
}

const fees: Record<string, string> = { fixed_by_act: 'by-act' }

const textOf = ({ id: _, ...text }: { id: string } & Record<string, string>): LocalizedText => text

function readFee(fee: FeeInFile): Service['fee'] {
  const money = (uah: number) => ({
    amount: Math.round(uah * 100),
    currency: fee.currency ?? 'UAH',
  })
  const amounts = [
    ...(fee.amountUah === undefined ? [] : [{ money: money(fee.amountUah) }]),
    ...(fee.options ?? []).map(({ amountUah, deadline }) => ({
      money: money(amountUah),
      variant: deadline.kind,
    })),
  ]
  return {
    kind: fees[fee.type] ?? fee.type,
    amounts,
    ...(fee.asOf && { asOf: fee.asOf }),
    ...(fee.note && { note: typeof fee.note === 'string' ? { uk: fee.note } : fee.note }),
  }
}

/** Makes whole cards of a catalogue's services. */
export const readCards = (file: CatalogueFile): Card[] => file.services.map(cardReader(file))

/** Makes whole cards; fields the file lacks get defaults, marked as assumed. */
export function cardReader(file: CatalogueFile): (service: ServiceInFile) => Card {
  const agencies = new Map(file.agencies.map((a): [string, Agency] => [a.id, a]))
  const categories = new Map(
    file.categories.map(({ id, title }): [string, Category] => [id, { id, title }]),
  )
  const events = new Map(file.lifeEvents.map((e): [string, LifeEvent] => [e.id, e]))
  const documents = new Map(file.documents.map((d) => [d.id, d.title]))
  const named = <T>(map: Map<string, T>, id: string, what: string, service: string): T => {
    const found = map.get(id)
    if (!found)
      throw new CatalogueMistake(
        `Service ${service} names the ${what} "${id}", which the catalogue does not have.`,
      )
    return found
  }
  return (s) => {
    const assumed = (['decidedAt', 'extraMinutes', 'refusalGrounds'] as const).filter(
      (name) => s[name] === undefined,
    )
    return {
      id: s.id,
      ...(s.nationalId && { nationalId: s.nationalId }),
      title: s.title,
      category: named(categories, s.category, 'category', s.id),
      agency: named(agencies, s.agency, 'agency', s.id),
      decidedAt: s.decidedAt ?? 'back-office',
      deadlines: s.deadline.map(({ kind, value, unit }) => ({
        kind,
        value,
        unit: units[unit] ?? unit,
      })),
      fee: readFee(s.fee),
      documents: s.documents.map(({ id, obtainableFromRegister }) => ({
        id,
        title: named(documents, id, 'document', s.id),
        fromRegister: obtainableFromRegister,
      })),
      result: s.result,
      refusalGrounds: (s.refusalGrounds ?? file.refusalGroundsDefault).map((g) => ({
        id: g.id,
        text: textOf(g),
      })),
      channels: s.channels.map((channel) => channel.replaceAll('_', '-')),
      lifeEvents: s.lifeEvents.map((id) => named(events, id, 'life event', s.id)),
      synonyms: [...s.synonyms],
      minutes: s.serviceMinutes,
      extraMinutes: s.extraMinutes ?? Math.ceil(s.serviceMinutes / 2),
      letter: s.queuePrefix,
      legalBasis: [...s.legalBasis],
      verification: {
        level: s.verification.level,
        confirmed: [...s.verification.confirmedFields],
        assumed: [...(s.assumed ?? assumed)],
        sources: [...s.verification.sources],
        ...(s.verification.verifiedOn && { verifiedOn: s.verification.verifiedOn }),
      },
    }
  }
}

/** Makes packages, each step with its service's title. */
export function readPackages(file: PackagesFile, cards: readonly Card[]): Package[] {
  const titles = new Map(cards.map((card) => [card.id, card.title]))
  return file.packages.map((p) => ({
    id: p.id,
    lifeEvent: p.lifeEvent,
    title: p.title,
    ...(p.oneApplicationServiceId && { oneApplicationService: p.oneApplicationServiceId }),
    steps: [...p.steps]
      .sort((a, b) => a.order - b.order)
      .filter(({ serviceId }) => titles.has(serviceId))
      .map(({ serviceId, optional }) => ({
        service: serviceId,
        title: titles.get(serviceId)!,
        optional,
      })),
  }))
}
