export const uk = {
  reasons: {
    'air-raid': 'Повітряна тривога.',
    'power-cut': 'Немає світла.',
    other: 'Перерва.',
  },
  stopped: (at: string) => `Прийом зупинено з ${at}`,
  everywhere: 'в усіх підрозділах',
  kept: 'Записи й місця в чергах збережено.',
}
