// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { branchNow } from './branches.js'
import { change, state } from './state.js'
import { drawWorkplaceTable } from './workplaces.js'
import { words } from './words.js'

/** Asks what people think of the office. */
export const loadRatings = () =>
  read(async () => change({ ratings: await office.ratings.showRatings() }))

/** Ratings of the office, then every workplace of the branch as it is. */
export function drawHouse() {
  const said = words()
  const branch = branchNow()
  const { ratings, workplaces } = state
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.rooms.house),
    h(
      'section',
      { key: 'ratings', 'aria-labelledby': 'ratings' },
      h('h2', { id: 'ratings' }, said.ratings),
      ratings &&
        h(
          'p',
          { class: 'lead' },
          ratings.average === undefined
            ? said.noRatings
            : said.average(ratings.average, ratings.count),
        ),
      h('p', { class: 'hint' }, said.ratingsHint),
    ),
    branch &&
      workplaces &&
      h(
        'section',
        { key: 'workplaces', 'aria-labelledby': 'all-workplaces' },
        h('h2', { id: 'all-workplaces' }, said.allWorkplaces(plain(branch.title))),
        h('p', { class: 'hint' }, said.houseHint),
        drawWorkplaceTable('all', branch, workplaces),
      ),
  ]
}
