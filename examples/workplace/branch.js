// @ts-check
import { act, announce } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { follow } from '/shared/follow.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayAt, sayPeople } from '/shared/say.js'
import { sayProblem } from '/shared/say-problem.js'
import { watchCut } from '/shared/watch-cut.js'
import { drawButton } from './button.js'
import { change, state } from './state.js'
import { words } from './words.js'

let following = false

/** Follows the boards of the branches this person may pause. */
export async function followBranches() {
  if (following) return
  following = true
  const roles = state.me?.roles.filter(({ role }) => role === 'reception' || role === 'manager')
  const own = new Set(roles?.map(({ branch }) => branch))
  try {
    const { items } = await office.network.listBranches()
    for (const { id } of items.filter((one) => own.has(undefined) || own.has(one.id)))
      void follow(
        (options) => office.queue.showBoard.watch({ branch: id }, options),
        (board) => change({ boards: { ...state.boards, [id]: board } }),
        { onConnection: watchCut((since) => change({ cut: since !== undefined })) },
      )
  } catch (error) {
    following = false
    change({ note: sayProblem(error) })
  }
}

/** @param {string} branch @param {'air-raid' | 'power-cut' | 'other'} reason */
const pause = (branch, reason) =>
  act(async (key) => {
    await office.network.pauseBranch({ branch, reason }, { key })
    announce(words().stoppedNow)
  })

/** @param {string} branch */
const resume = (branch) =>
  act(async (key) => {
    await office.network.resumeBranch({ branch }, { key })
    announce(words().resumed)
  })

/** Each branch: whether it serves, who waits, and the press that stops or resumes it. */
export function drawBranch() {
  const said = words()
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.rooms.branch),
    Object.values(state.boards ?? {}).map(({ branch, status, pause: pauseNow, waiting }) =>
      h(
        'section',
        { key: branch.id, class: `branch ${status}` },
        h('h2', null, plain(branch.title)),
        h(
          'p',
          null,
          pauseNow
            ? `${said.paused[/** @type {'other'} */ (pauseNow.reason)] ?? said.paused.other}. ${said.stopped(sayAt(pauseNow.at))}`
            : `${said.status[/** @type {'open'} */ (status)]}.`,
          ` ${said.people(sayPeople(waiting))}`,
        ),
        h(
          'p',
          { class: 'acts' },
          status === 'paused'
            ? drawButton(said.resume, () => void resume(branch.id), {
                key: 'resume',
                about: plain(branch.title),
              })
            : status === 'open' && [
                h('span', { key: 'stop', class: 'hint' }, `${said.stop}:`),
                /** @type {const} */ (['air-raid', 'power-cut', 'other']).map((reason) =>
                  drawButton(said.paused[reason], () => void pause(branch.id, reason), {
                    second: true,
                    key: reason,
                    about: plain(branch.title),
                  }),
                ),
              ],
        ),
      ),
    ),
  ]
}
