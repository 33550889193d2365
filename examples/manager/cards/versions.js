// @ts-check
import { act, focusOn, read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { office } from '/shared/office.js'
import { onTheWall } from '/shared/office-clock.js'
import { sayMoment } from '/shared/say.js'
import { drawButton } from '../button.js'
import { drawTable } from '../table.js'
import { drawDifferences } from './differences.js'
import { changeCard, showKept } from './open-card.js'
import { drawPublicLook } from './public-look.js'
import { refusedAs } from './refused-as.js'
import { partsThatDiffer, typedOf } from './typed.js'
import { words } from './words.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

/** @param {string} service @param {number} version */
const lookAt = (service, version) =>
  read(async () => {
    const old = await office.catalogue.showCardVersion({ service, version: String(version) })
    changeCard({ old, view: 'version' })
    focusOn('main h1')
  })

/** Every version: who made it, when, how. @param {OpenCard} card */
export function drawVersions({ kept: { card, versions } }) {
  const said = words()
  return h(
    'section',
    { key: 'versions', 'aria-labelledby': 'versions' },
    h('h2', { id: 'versions' }, said.versions),
    drawTable(
      'versions',
      [said.version, said.madeAt, said.madeBy, said.how, said.why],
      versions.map(({ version, how, madeAt, madeBy, why }) => {
        const { on, at } = onTheWall(new Date(madeAt))
        return {
          key: String(version),
          cells: [
            version === card.version
              ? String(version)
              : [
                  `${version} `,
                  drawButton(said.look, () => void lookAt(card.id, version), {
                    key: 'look',
                    second: true,
                    about: said.thatVersion(version),
                  }),
                ],
            sayMoment(on, at),
            madeBy?.name ?? said.fromFile,
            said.hows[/** @type {'changed'} */ (how)] ?? how,
            why ?? '—',
          ],
        }
      }),
    ),
  )
}

/** An earlier version beside the present one. @param {OpenCard} card */
export function drawOld({ kept, old }) {
  const said = words()
  if (!old) return []
  const { card, yours } = kept
  const parts = partsThatDiffer(typedOf(card), typedOf(old))
  const restore = () =>
    act(
      async (key) =>
        showKept(
          await office.catalogue.restoreCard(
            { service: card.id, version: card.version, from: old.version },
            { key },
          ),
          said.restored,
        ),
      (error) => refusedAs(error),
    )
  const back = () => {
    changeCard({ view: 'card' })
    focusOn('main h1')
  }
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.looked(old.version)),
    parts.length > 0
      ? drawDifferences(
          [said.field, said.versionNow(card.version), said.thatVersion(old.version)],
          parts,
          [card, old],
        )
      : h('p', { key: 'same' }, said.sameAsNow),
    drawPublicLook(old),
    h(
      'p',
      { key: 'acts', class: 'acts' },
      drawButton(said.backToCard, back, { key: 'back', second: true }),
      yours && drawButton(said.restore, () => void restore(), { key: 'restore' }),
    ),
  ]
}
