import type { Speech, WholeDays } from './speech.ts'

export const en: Speech = {
  locale: 'en-GB',
  day: (weekday, date) => `${weekday} ${date}`,
  at: (time) => `at ${time}`,
  clocks: { summer: 'summer time', winter: 'winter time' },
  money: (amount, currency) => `${currency}\u00a0${amount}`,
}

export const wholeDays: WholeDays = {
  date: (written) => written,
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  kyiv: 'Kyiv time',
}
