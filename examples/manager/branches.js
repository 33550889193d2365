// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayProblem } from '/shared/say-problem.js'
import { watchCut } from '/shared/watch-cut.js'
import { change, state } from './state.js'
import { words } from './words.js'

const secondsBetweenLooks = 15

let watching = new AbortController()

/** The roles this page is for: a manager's, else those of reception. */
export function rolesHere() {
  const { roles = [] } = state.me ?? {}
  const managing = roles.filter(({ role }) => role === 'manager')
  return managing.length > 0 ? managing : roles.filter(({ role }) => role === 'reception')
}

/** The branch that is shown. */
export const branchNow = () => state.branches?.find(({ id }) => id === state.branch)

/** Finds the branches this person runs or receives at, follows the first one and looks at the others now and then. */
export async function findBranches() {
  const roles = rolesHere()
  const own = new Set(roles.map(({ branch }) => branch))
  const { items } = await office.network.listBranches()
  const branches = items.filter(({ id }) => own.has(undefined) || own.has(id))
  change({ branches })
  const [first] = branches
  if (first) chooseBranch(first.id)
  void lookAround()
}

/** @type {() => void} */
let chosen = () => {}

/** What else is to be asked for when another branch is shown. @param {typeof chosen} how */
export const whenChosen = (how) => {
  chosen = how
}

/** Shows another branch and follows its queue. @param {string} branch */
export function chooseBranch(branch) {
  change({
    branch,
    workplaces: undefined,
    timetable: undefined,
    dayForm: undefined,
    weekForm: undefined,
    sharesForm: undefined,
    plan: undefined,
    toPhone: undefined,
    bookings: undefined,
    people: undefined,
    memberForm: undefined,
    screenForm: undefined,
    once: undefined,
  })
  void followQueue(branch)
  chosen()
}

/** @param {string} branch */
async function followQueue(branch) {
  watching.abort()
  watching = new AbortController()
  const { signal } = watching
  try {
    await follow(
      (options) => office.queue.showQueue.watch({ branch }, options),
      (queue) => {
        const before = state.queues[branch]?.status
        change({ queues: { ...state.queues, [branch]: queue } })
        listWorkplaces()
        if (before !== queue.status) void lookAtBranches()
      },
      { signal, onConnection: watchCut((since) => change({ cut: since !== undefined })) },
    )
  } catch (error) {
    if (!signal.aborted) change({ note: sayProblem(error) })
  }
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let listing

/** Who sits where: asked anew after the queue's news, not at each of a rush. */
function listWorkplaces() {
  listing ??= setTimeout(
    () => {
      listing = undefined
      const { branch } = state
      if (!branch) return
      void read(async () => {
        const { items } = await office.staff.listWorkplaces({ branch })
        if (branch === state.branch) change({ workplaces: items })
      })
    },
    state.workplaces ? 1000 : 0,
  )
}

async function lookAtBranches() {
  const own = new Set(state.branches?.map(({ id }) => id))
  const { items } = await office.network.listBranches()
  change({ branches: items.filter(({ id }) => own.has(id)) })
}

/** The branches that are not followed, one after the other: a browser keeps few streams open at once. */
async function lookAround() {
  for (;;) {
    try {
      await lookAtBranches()
      for (const { id } of state.branches ?? [])
        if (id !== state.branch) {
          const queue = await office.queue.showQueue({ branch: id })
          change({ queues: { ...state.queues, [id]: queue } })
        }
      listWorkplaces()
    } catch {
      // The stream of the shown branch says what is wrong.
    }
    await new Promise((wait) => setTimeout(wait, secondsBetweenLooks * 1000))
  }
}

/** Which branch is shown; nothing to choose where there is one. */
export function drawBranches() {
  const { branches = [], branch } = state
  if (branches.length < 2)
    return h('p', { key: 'branch', class: 'one-branch' }, plain(branches[0]?.title))
  return h(
    'p',
    { key: 'branch', class: 'field which' },
    h('label', { for: 'branch' }, words().whichBranch),
    h(
      'select',
      {
        id: 'branch',
        onchange: (/** @type {Event} */ { target }) =>
          chooseBranch(/** @type {HTMLSelectElement} */ (target).value),
      },
      branches.map(({ id, title }) =>
        h('option', { key: id, value: id, selected: id === branch }, plain(title)),
      ),
    ),
  )
}
