import type { Language, LocalizedText, Service } from '@transparent-office/contract'
import { pickText } from '../../text/pick-text.ts'
import { sayDay } from '../bookings/index.ts'

/** What a notice tells of a decision. */
export interface Told {
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

const words = {
  uk: {
    granted: 'Погоджено',
    refused: 'Відмовлено',
    subject: (outcome: string, number: string) => `${outcome}: заява ${number}`,
    line: (granted: boolean, number: string) =>
      `Заява ${number}: ${granted ? 'погоджено' : 'відмовлено'}.`,
    result: (text: string) => `Результат: ${text}`,
    ground: (text: string) => `Підстава: ${text}`,
    reasons: (text: string) => `Чому: ${text}`,
    complain: (until: string, agency: string) =>
      `Рішення можна оскаржити до ${until} включно. Куди: ${agency} або суд.`,
    status: (address: string) => `Стан заяви: ${address}`,
    code: (code: string) => `Код доступу: ${code}`,
  },
  en: {
    granted: 'Granted',
    refused: 'Refused',
    subject: (outcome: string, number: string) => `${outcome}: application ${number}`,
    line: (granted: boolean, number: string) =>
      `Application ${number}: ${granted ? 'granted' : 'refused'}.`,
    result: (text: string) => `Result: ${text}`,
    ground: (text: string) => `Ground: ${text}`,
    reasons: (text: string) => `Why: ${text}`,
    complain: (until: string, agency: string) =>
      `You may complain up to and including ${until}. Where: ${agency}, or a court.`,
    status: (address: string) => `Status of the application: ${address}`,
    code: (code: string) => `Access code: ${code}`,
  },
}

/** Writes the notice of a decision in the person's language; reasons stay as the official wrote them. */
export function writeNotice(told: Told, language: Language): { subject: string; text: string } {
  const said = words[language]
  const { number, card, granted } = told
  return {
    subject: said.subject(granted ? said.granted : said.refused, number),
    text: [
      pickText(card.title, language),
      said.line(granted, number),
      ...(granted
        ? [said.result(pickText(card.result, language))]
        : [
            said.ground(pickText(told.ground ?? {}, language)),
            said.reasons(told.reasons ?? ''),
            ...(told.complainUntil
              ? [
                  said.complain(
                    sayDay(told.complainUntil, language),
                    pickText(card.agency.title, language),
                  ),
                ]
              : []),
          ]),
      '',
      said.status(`${told.address}${language === 'uk' ? '' : `&lang=${language}`}`),
      said.code(told.code),
    ].join('\n'),
  }
}
