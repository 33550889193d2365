import { wordsOf, Amenity, type FieldError } from '@transparent-office/contract'
import { type Context, notFound, type Refusal, refuse } from '../../acts/index.ts'
import { findPackage, cachedCards } from '../catalogue/index.ts'
import { readVisit, type VisitPart } from './visit.ts'

interface Asked {
  readonly visit?: readonly string[] | undefined
  readonly package?: string | undefined
  readonly needs?: readonly string[] | undefined
}

type NoVisit = Refusal<'invalid-input' | 'not-found' | 'service-not-here'>

const wrong = (at: string, code: string, detail: string): NoVisit => {
  const errors: FieldError[] = [{ at, code, detail }]
  return refuse('invalid-input', { errors })
}

/** The services with persons that availability is asked for: named ones, or those of a package. */
export async function findAskedVisit(
  context: Context,
  { visit, package: id, needs = [] }: Asked,
): Promise<VisitPart[] | NoVisit> {
  const known = wordsOf(Amenity) ?? []
  if (needs.some((need) => !known.includes(need)))
    return wrong('needs', 'wrong-word', known.join(', '))
  if (Boolean(visit) === Boolean(id))
    return wrong('visit', visit ? 'unknown' : 'required', 'Either visit or package.')
  const items = id ? await findPackageItems(context, id) : readVisit(visit ?? [])
  if (!items) return notFound()
  if (items.some(({ persons }) => persons < 1 || persons > 10))
    return wrong('visit', 'wrong', 'From 1 to 10 persons.')
  const cards = await cachedCards(
    context,
    items.map(({ service }) => service),
  )
  if (cards.length < items.length) return refuse('service-not-here')
  return cards.map((card, i) => ({ card, persons: items[i]!.persons }))
}

/** The steps everybody needs, once for one person; each step of a package that has none of those. */
async function findPackageItems({ db, office }: Pick<Context, 'db' | 'office'>, id: string) {
  const found = await findPackage(db, office.id, id)
  const needed = found?.steps.filter(({ optional }) => !optional) ?? []
  return (needed.length > 0 ? needed : found?.steps)?.map(({ service }) => ({
    service,
    persons: 1,
  }))
}
