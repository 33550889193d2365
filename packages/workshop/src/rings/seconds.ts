/** About how many seconds the longest files take: begun first, so that none of them runs alone at the end. */
const long: Readonly<Record<string, number>> = {
  'states/states.journey': 170,
  'embed/stillness.journey': 160,
  'command-line/command-line': 120,
  'day/day.journey': 110,
  'journeys/manager.journey': 90,
  'journeys/pages.journey': 80,
  'supervise-database.races': 80,
  'embed/checked-files.journey': 70,
  'bookings/bookings.races': 60,
  'embed/strangers.journey': 60,
  'journeys/plain-pages.journey': 60,
  'journeys/without-script.journey': 55,
  'packed/packed': 55,
  'src/faults.races': 50,
  'http/nasty-answers': 45,
  'booking/nasty-answers': 45,
  'journeys/way-through.journey': 45,
  'entry-points.journey': 40,
  'pages/hostile-forms': 35,
  'src/long-past': 25,
  'database/embedded': 20,
  'doctor/doctor': 15,
}

const known = (file: string): number | undefined =>
  long[Object.keys(long).find((part) => file.endsWith(`${part}.test.ts`)) ?? '']

export const isLong = (file: string): boolean => known(file) !== undefined

export const secondsOf = (file: string): number =>
  known(file) ?? (file.endsWith('.journey.test.ts') ? 20 : 4)
