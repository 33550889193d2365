import type { LocalizedText, Pause, Pauses } from '@transparent-office/contract'
import type { Language } from '../language/languages.ts'
import { pauseWords } from './messages.ts'

/** What happened and where, in words; nothing when no branch is paused. */
export function sayPauses(
  language: Language,
  { everywhere, branches }: Pauses,
  say: (language: Language, text: LocalizedText) => string,
): { readonly heading: string; readonly where: string } | undefined {
  const words = pauseWords[language]
  const all = everywhere ? [everywhere] : branches.map(({ pause }) => pause)
  const worst = all.find(({ reason }) => reason === 'air-raid') ?? all[0]
  if (!worst) return undefined
  const named = (where: string, { at }: Pause) => `${words.stopped(at)} ${where}`
  const reasons: Readonly<Record<string, string>> = words.reasons
  return {
    heading: reasons[worst.reason] ?? words.reasons.other,
    where: everywhere
      ? `${named(words.everywhere, everywhere)}.`
      : `${words.stopped(worst.at)}: ${branches.map(({ title }) => say(language, title)).join(', ')}.`,
  }
}
