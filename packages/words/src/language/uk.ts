import type { Speech, WholeDays } from './speech.ts'

const inWeekday = [
  'у неділю',
  'у понеділок',
  'у вівторок',
  'у середу',
  'у четвер',
  'у пʼятницю',
  'у суботу',
]
const ofWeekday = ['неділі', 'понеділка', 'вівторка', 'середи', 'четверга', 'пʼятниці', 'суботи']

export const uk: Speech = {
  locale: 'uk',
  day: (weekday, date) => `${weekday}, ${date}`,
  onDay: (weekday, date) => `${inWeekday[weekday]}, ${date}`,
  ofDay: (weekday, date) => `${ofWeekday[weekday]}, ${date}`,
  at: (time) => `${time.startsWith('11') ? 'об' : 'о'} ${time}`,
  clocks: { summer: 'літній час', winter: 'зимовий час' },
  money: (amount, currency) => `${amount}\u00a0${currency === 'UAH' ? 'грн' : currency}`,
}

export const wholeDays: WholeDays = {
  date: (written) => written.replace(/\s*р\.$/, ' року'),
  short: { weekday: 'short', day: '2-digit', month: '2-digit' },
  kyiv: 'за київським часом',
}
