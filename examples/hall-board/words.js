// @ts-check
import { sayAt } from '/shared/say.js'

/** What the board says in each language; a board shows both where it matters. */
export const words = {
  uk: {
    label: 'Табло',
    other: 'English',
    sound: 'Увімкнути звук',
    silence: 'Вимкнути звук',
    chimeOnly: 'Лише сигнал: українського голосу на цьому пристрої немає',
    nobody: 'Тут зʼявляться виклики',
    noneWaiting: 'Ніхто не чекає',
    stale: (/** @type {string} */ at) => `Немає звʼязку з ${at}. Слухайте адміністратора`,
    called: (/** @type {string} */ number, /** @type {number} */ desk) =>
      `Талон ${number}, робоче місце ${desk}`,
    closed: 'Зачинено',
    opens: (/** @type {string} */ moment) => `Відчинимо: ${moment}`,
    resumed: 'Прийом відновлено. Порядок той самий.',
    paused: { 'air-raid': 'Повітряна тривога', 'power-cut': 'Немає світла', other: 'Перерва' },
    stopped: (/** @type {string} */ at) => `Прийом зупинено ${sayAt(at)}.`,
    shelter: (/** @type {string} */ way) => `Ідіть в укриття: ${way}.`,
    kept: 'Ваше місце в черзі збережено.',
    unreachable: 'Офіс не відповідає. Пробуємо ще раз.',
  },
  en: {
    label: 'Board',
    other: 'Українською',
    sound: 'Turn on sound',
    silence: 'Turn off sound',
    chimeOnly: 'Chime only: this device has no Ukrainian voice',
    nobody: 'Calls will show here',
    noneWaiting: 'Nobody waits',
    stale: (/** @type {string} */ at) => `No connection since ${at}. Listen to the staff`,
    called: (/** @type {string} */ number, /** @type {number} */ desk) =>
      `Ticket ${number}, desk ${desk}`,
    closed: 'Closed',
    opens: (/** @type {string} */ moment) => `Opens: ${moment}`,
    resumed: 'Service resumed. Same order.',
    paused: { 'air-raid': 'Air raid', 'power-cut': 'Power cut', other: 'Break' },
    stopped: (/** @type {string} */ at) => `Service stopped at ${at}.`,
    shelter: (/** @type {string} */ way) => `Go to the shelter: ${way}.`,
    kept: 'Your place is kept.',
    unreachable: 'The office is not responding. Trying again.',
  },
}
