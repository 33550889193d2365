import type { LocalizedText, Pause, Pauses } from '@transparent-office/contract'
import type { Language } from './language/language.ts'

export const pauseWords = {
  uk: {
    reasons: {
      'air-raid': 'Повітряна тривога.',
      'power-cut': 'Немає світла.',
      other: 'Перерва.',
    },
    stopped: (at: string) => `Прийом зупинено з ${at}`,
    everywhere: 'в усіх підрозділах',
    kept: 'Записи й місця в чергах збережено.',
  },
  en: {
    reasons: { 'air-raid': 'Air raid.', 'power-cut': 'Power cut.', other: 'Pause.' },
    stopped: (at: string) => `Service stopped at ${at}`,
    everywhere: 'in all branches',
    kept: 'Bookings and places in line are kept.',
  },
}

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
