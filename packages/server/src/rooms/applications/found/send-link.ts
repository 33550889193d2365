import { inLanguage } from '@transparent-office/words'
import { linkMessages } from '@transparent-office/words/applications/link/messages'
import { writeShortLink } from '@transparent-office/words/bookings/letters/write-short'
import { Later, type Message } from '../../../events/dispatcher.ts'
import { act, type Context, notFound, type OfficeRow } from '../../../acts/index.ts'
import { senderOf } from '../../../notifications/post.ts'
import { channelOf, findPerson, noteLetter, type Thing } from '../../bookings/index.ts'
import type { DeliveryDependencies } from '../../room.ts'
import { findApplicant, findApplicationRow, findLanguage } from '../applications.store.ts'
import { threadOf } from '../tell-application.ts'
import { findPair } from './find-by-short-code.ts'

/** Whoever is on record, and nobody else, is written to. */
async function findContact({ db, office }: Context, { kind, thing }: Thing) {
  if (kind === 'visit') return findPerson(db, office.id, thing)
  const { phone = null, email = null } = await findApplicant(db, office.id, thing)
  return { phone, email }
}

export const sendLink = act(
  'applications.sendLink',
  { triesShortCode: 'with-phone' },
  async (input, context) => {
    const found = await findPair(context, input)
    if (!found) return notFound()
    const { kind, thing } = found
    const by = channelOf(await findContact(context, found), context.settings)
    if (by) {
      context.audit({
        act: 'send-link',
        thing: kind === 'visit' ? 'booking' : 'application',
        id: thing,
        detail: { by },
      })
      if (kind === 'visit') context.emit({ kind: by, thing, detail: { letter: 'link' } })
      else context.emit({ kind: 'application-link', thing, detail: { by } })
    }
    return { by: by ?? ('none' as const) }
  },
)

/** Sends the link of an application to its contact. False: nobody to send it to, or too many letters; a renewed one then comes later. */
export async function sendApplicationLink(
  { db, codes, settings, post, outside }: DeliveryDependencies,
  office: OfficeRow,
  { id: message, thing: number, detail, seconds }: Message,
): Promise<boolean | Later> {
  const row = await findApplicationRow(db, office.id, number)
  if (!row) return false
  const { phone, email } = await findApplicant(db, office.id, number)
  const to = detail.by === 'mail' ? email : phone
  if (!to) return false
  const renewed = detail.renewed === true
  if (settings.rateLimit) {
    const contact = codes.fingerprint('contact', to.toLowerCase())
    const sent = { office: office.id, contact, message, letter: 'link' } as const
    const waits = await noteLetter(db, sent, settings.budgets.letters)
    if (waits > 0) return renewed ? new Later(waits) : false
  }
  const code = codes.derive({
    kind: 'application',
    office: office.id,
    id: number,
    generation: row.generation,
    key: row.key,
  })
  const language = await findLanguage(db, office.id, number)
  const link = inLanguage(
    `${settings.publicUrl}/o/${office.id}/applications/${number}?code=${code}`,
    language,
  )
  const said = linkMessages[language]
  const subject = (renewed ? said.renewed : said.title)(number)
  if (detail.by === 'mail')
    await post.send({
      from: senderOf(settings, office, language),
      to,
      about: threadOf(office, number),
      message,
      subject,
      text: [subject, '', link, '', said.code(code)].join('\n'),
    })
  else await outside.sendText({ id: message, seconds }, { to, text: writeShortLink(subject, link) })
  return true
}
