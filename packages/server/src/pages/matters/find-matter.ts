import { PhoneEnds, readShortCode, type LinkSent, type Matter } from '@transparent-office/contract'
import { answerOrProblem } from '../request/api.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { keyOf, readKey } from '../request/form-keys.ts'
import { searchListingAt } from '../search-listing.ts'
import type { Drawn } from '../drawn.ts'
import { drawMatter } from './draw-matter.ts'
import { drawQuestion, type MatterForm, type MatterField } from './draw-question.ts'

/** Asks for the short code and the phone's last digits of a booking or an application. */
export const askMatter: PageHandler = (request) =>
  question(request, { code: '', phoneEnds: '' }, true)

/** Shows what a short code opens; nothing of it stands in the page's address. */
export const findMatter: PageHandler = async (request) => {
  const typed = typedIn(request)
  const missing = missingIn(typed)
  if (missing.length > 0) return question(request, { ...typed, missing })
  const { answer, problem } = await answerOrProblem(request.api.applications.findByShortCode(typed))
  if (problem) return question(request, { ...typed, refused: problem.code })
  return shown(request, typed, answer)
}

/** Sends the link that opens everything to the contact on record, and shows the thing again. */
export const sendLink: PageHandler = async (request) => {
  const typed = typedIn(request)
  const key = keyOf(readKey(request.given), 'send-link', typed)
  const sent = await answerOrProblem(request.api.applications.sendLink(typed, { key }))
  const { answer, problem } = await answerOrProblem(request.api.applications.findByShortCode(typed))
  if (problem) return question(request, { ...typed, refused: problem.code })
  return shown(request, typed, answer, sent.answer ?? { by: 'none' })
}

type Typed = Pick<MatterForm, MatterField>

/** The digits of what was typed; fullwidth ones, too. */
const digits = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '')

/** The answers as the office takes them: of a whole phone number its last digits. */
function typedIn({ given }: PageRequest): Typed {
  const code = (given.get('code') ?? '').slice(0, 40)
  const phone = (given.get('phoneEnds') ?? '').slice(0, 40)
  return { code, phoneEnds: digits(phone).slice(-4) || phone }
}

const missingIn = ({ code, phoneEnds }: Typed): MatterField[] => [
  ...(readShortCode(code) ? [] : (['code'] as const)),
  ...(PhoneEnds.safeParse(phoneEnds).success ? [] : (['phoneEnds'] as const)),
]

function question(request: PageRequest, question: MatterForm, anybodys = false): Drawn {
  const { page } = request
  const { words } = page
  return {
    title: words.findMatter,
    ...(anybodys && { listing: searchListingAt(request, 'matters', words.describeMatters) }),
    ...(question.missing && { status: 422, mistaken: true }),
    ...(question.refused && { status: question.refused === 'short-code-rests' ? 429 : 404 }),
    content: drawQuestion(page, question),
  }
}

const shown = ({ page }: PageRequest, typed: Typed, matter: Matter, sent?: LinkSent): Drawn => ({
  title: page.words.foundMatter,
  content: drawMatter(page, matter, typed, sent),
})
