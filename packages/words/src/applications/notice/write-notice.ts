import type { LocalizedText, Service } from '@transparent-office/contract'
import { inLanguage, type Language } from '../../language/languages.ts'
import { plain } from '../../language/pick-text.ts'
import { sayWholeDate } from '../../language/whole-days.ts'
import { noticeMessages } from './messages.ts'

/** What a notice tells of a decision. */
export interface ToldDecision {
  readonly number: string
  readonly card: Service
  readonly granted: boolean
  readonly ground: LocalizedText | undefined
  readonly reasons: string | null
  /** Last day to complain. */
  readonly complainUntil: string | null
  /** Where the application is seen, with its code. */
  readonly address: string
  readonly code: string
}

/** Writes the notice of a decision in the person's language; reasons stay as the official wrote them. */
export function writeNotice(
  told: ToldDecision,
  language: Language,
): { subject: string; text: string } {
  const said = noticeMessages[language]
  const { number, card, granted } = told
  return {
    subject: said.subject(granted ? said.granted : said.refused, number),
    text: [
      plain(language, card.title),
      said.line(granted, number),
      ...(granted
        ? [said.result(plain(language, card.result))]
        : [
            said.ground(plain(language, told.ground ?? {})),
            said.reasons(told.reasons ?? ''),
            ...(told.complainUntil
              ? [
                  said.complain(
                    sayWholeDate(language, told.complainUntil),
                    plain(language, card.agency.title),
                  ),
                ]
              : []),
          ]),
      '',
      said.status(inLanguage(told.address, language)),
      said.code(told.code),
    ].join('\n'),
  }
}
