// @ts-check
import { isProblem } from '/embed/sdk.js'
import { act, announce, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField, drawMistakes } from '/shared/fields.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { drawButton } from '../button.js'
import { rolesHere } from '../branches.js'
import { drawSelect, drawTick } from '../cards/fields.js'
import { change, state } from '../state.js'
import { loadPeople } from './load-people.js'
import { showOnce } from './show-once.js'
import { words } from './words.js'

/**
 * @typedef {import('../state.js').MemberForm} MemberForm
 * @typedef {import('../state.js').Member} Member
 */

/** All services in use, and the agencies. @returns {Promise<Pick<MemberForm, 'cards' | 'agencies'>>} */
async function findChoices() {
  /** @type {MemberForm['cards']} */
  const cards = []
  /** @type {string | undefined} */
  let cursor
  do {
    const page = await office.catalogue.listCards({
      list: 'in-use',
      limit: 200,
      ...(cursor && { cursor }),
    })
    cards.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return { cards, agencies: (await office.catalogue.listAgencies()).items }
}

/** Begins to write of a member of staff; of a new one, when none is given. @param {Member} [member] */
export const beginMember = (member) =>
  read(async () => {
    const choices = await findChoices()
    change({
      memberForm: {
        ...choices,
        ...(member && { member }),
        name: member?.name ?? '',
        roles: member?.roles ?? [{ role: 'clerk', ...(state.branch && { branch: state.branch }) }],
        all: !member?.skills,
        skills: member?.skills ?? [],
        stamp: 0,
        mistakes: {},
      },
    })
    focusOn('main h1')
  })

/** What stands in the form now. @returns {Pick<MemberForm, 'name' | 'roles' | 'all' | 'skills'>} */
function readForm() {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('member-form'))
  const typed = new FormData(form)
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? '')
  const count = state.memberForm?.roles.length ?? 0
  return {
    name: text('name').trim(),
    roles: Array.from({ length: count }, (_, at) => ({
      role: /** @type {'clerk'} */ (text(`role.${at}`)),
      ...(text(`branch.${at}`) && { branch: text(`branch.${at}`) }),
      ...(text(`agency.${at}`) && { agency: text(`agency.${at}`) }),
    })),
    all: text('all') !== 'no',
    skills: typed.getAll('skills').map(String),
  }
}

/** @param {Partial<MemberForm>} news */
const changeForm = (news) =>
  state.memberForm && change({ memberForm: { ...state.memberForm, ...news } })

/** @param {MemberForm['roles']} roles @param {string} focus */
function changeRoles(roles, focus) {
  const { stamp = 0 } = state.memberForm ?? {}
  changeForm({ ...readForm(), roles, stamp: stamp + 1 })
  focusOn(`[id="${focus}"]`)
}

function save() {
  const said = words()
  const typed = readForm()
  const { member } = state.memberForm ?? {}
  /** @type {Record<string, string>} */
  const mistakes = {}
  if (typed.name.length < 2) mistakes.name = said.mistakes.name
  if (typed.roles.length === 0) mistakes['add-role'] = said.mistakes.roles
  if (!typed.all && typed.skills.length === 0) mistakes.skills = said.mistakes.skills
  changeForm({ ...typed, mistakes })
  if (Object.keys(mistakes).length > 0) return focusOn('#mistakes')
  const { name, roles, all, skills } = typed
  void act(
    async (key) => {
      if (member) {
        const some = all ? { allSkills: true } : { skills }
        await office.staff.changeMember({ id: member.id, name, roles, ...some }, { key })
        change({ memberForm: undefined })
        announce(said.saved(name))
        await loadPeople()
        return focusOn('main h1')
      }
      const asked = { name, roles, ...(!all && { skills }) }
      const { code } = await office.staff.addMember(asked, { key })
      showOnce(name, code, '/workplace/')
    },
    (error) => {
      if (!isProblem(error, 'invalid-input')) return false
      const at = error.problem.errors?.[0]?.at ?? ''
      const field = at.startsWith('/name')
        ? 'name'
        : at.replace(/^\/roles\/(\d+)\/(\w+)$/, '$2.$1').replace(/^\/skills.*/, 'skills')
      changeForm({ mistakes: { [field]: said.mistakes.refused } })
      focusOn('#mistakes')
      return true
    },
  )
}

/** The form of a member of staff. @param {MemberForm} form */
export function drawMemberForm(form) {
  const said = words()
  const { member, name, roles, all, skills, cards, agencies, stamp, mistakes } = form
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    save()
  }
  const everywhere = rolesHere().some(({ branch }) => !branch)
  const categories = new Map(cards.map(({ category }) => [category.id, plain(category.title)]))
  return [
    h('h1', { key: 'heading', tabindex: -1 }, member ? said.editing(member.name) : said.adding),
    h(
      'form',
      { key: `member ${stamp}`, id: 'member-form', onsubmit, novalidate: true },
      drawMistakes(mistakes),
      drawField('name', said.name, { value: name, mistake: mistakes.name }),
      roles.map(({ role, branch = '', agency = '' }, at) =>
        h(
          'fieldset',
          { key: `role ${at}`, class: 'row' },
          h('legend', null, said.numbered(at + 1)),
          drawSelect(`role.${at}`, said.role, Object.entries(said.roleNames), { value: role }),
          drawSelect(
            `branch.${at}`,
            said.where,
            [
              ...(everywhere ? [/** @type {const} */ (['', said.everywhere])] : []),
              ...(state.branches ?? []).map(
                ({ id, title }) => /** @type {const} */ ([id, plain(title)]),
              ),
            ],
            { value: branch, mistake: mistakes[`branch.${at}`] },
          ),
          drawSelect(
            `agency.${at}`,
            said.forAgency,
            [
              ['', said.allAgencies],
              ...agencies.map(({ id, title }) => /** @type {const} */ ([id, plain(title)])),
            ],
            { value: agency, mistake: mistakes[`agency.${at}`] },
          ),
          h(
            'p',
            { key: 'remove' },
            drawButton(
              said.remove,
              () =>
                changeRoles(
                  readForm().roles.filter((_, own) => own !== at),
                  'add-role',
                ),
              { second: true, about: said.numbered(at + 1) },
            ),
          ),
        ),
      ),
      h(
        'p',
        { key: 'add-role' },
        h(
          'button',
          {
            id: 'add-role',
            type: 'button',
            class: 'button second',
            onclick: () =>
              changeRoles(
                [
                  ...readForm().roles,
                  { role: 'clerk', ...(state.branch && { branch: state.branch }) },
                ],
                `role.${roles.length}`,
              ),
          },
          said.addRole,
        ),
      ),
      h(
        'fieldset',
        { key: 'all' },
        h('legend', null, said.skilled),
        /** @type {const} */ (['yes', 'no']).map((one) =>
          h(
            'label',
            { class: 'pick' },
            h('input', {
              type: 'radio',
              name: 'all',
              value: one,
              checked: all === (one === 'yes'),
              onchange: () => changeForm(readForm()),
            }),
            one === 'yes' ? said.every : said.chosen,
          ),
        ),
      ),
      !all &&
        h(
          'div',
          { key: 'skills', id: 'skills', tabindex: -1 },
          mistakes.skills && h('p', { key: 'mistake', class: 'mistake' }, mistakes.skills),
          [...categories].map(([id, title]) => {
            const own = cards.filter(({ category }) => category.id === id)
            return h(
              'details',
              { key: id, open: own.some((card) => skills.includes(card.id)) },
              h('summary', null, title),
              h(
                'div',
                { class: 'many', role: 'group', 'aria-label': title },
                own.map((card) =>
                  drawTick('skills', card.id, plain(card.title), skills.includes(card.id)),
                ),
              ),
            )
          }),
        ),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(
          said.back,
          () => {
            change({ memberForm: undefined })
            focusOn('main h1')
          },
          { key: 'back', second: true },
        ),
        h('button', { class: 'button' }, said.save),
      ),
    ),
  ]
}
