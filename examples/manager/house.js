// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { branchNow } from './branches.js'
import { drawMemberForm } from './people/member-form.js'
import { loadPeople } from './people/load-people.js'
import { drawOnce, drawScreens, drawStaff } from './people/people.js'
import { drawScreenForm } from './people/screen-form.js'
import { change, state } from './state.js'
import { drawWorkplaceTable } from './workplaces.js'
import { words } from './words.js'

/** Asks what people think of the office. */
const loadRatings = () => read(async () => change({ ratings: await office.ratings.showRatings() }))

const minute = 60_000
/** @type {ReturnType<typeof setInterval> | undefined} */
let looking

/** Asks for staff, screens and ratings; for who is there, again each minute while the section is shown. */
export function loadHouse() {
  looking ??= setInterval(() => state.room === 'house' && void loadPeople(), minute)
  return Promise.all([loadPeople(), loadRatings()])
}

/** Ratings of the office, its staff and screens, then every workplace of the branch as it is. */
export function drawHouse() {
  const said = words()
  const branch = branchNow()
  const { ratings, workplaces, once, memberForm, screenForm } = state
  if (once) return drawOnce(once)
  if (memberForm) return drawMemberForm(memberForm)
  if (screenForm) return drawScreenForm(screenForm)
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
    drawStaff(),
    drawScreens(),
    branch &&
      workplaces &&
      h(
        'section',
        { key: 'workplaces', 'aria-labelledby': 'all-workplaces' },
        h('h2', { id: 'all-workplaces' }, said.allWorkplaces(plain(branch.title))),
        drawWorkplaceTable('all', branch, workplaces),
      ),
  ]
}
