import { html, type TemplateResult } from 'lit'
import { netIcon } from '../../shared/look/icons.ts'
import { drawQr } from '../../shared/qr.ts'
import { drawThreeFaces } from '../draw-faces.ts'
import type { Screen, TabletController } from './tablet-controller.ts'

/** What the tablet shows now. */
export function drawTablet(tablet: TabletController): TemplateResult {
  const { screen, words, cut } = tablet
  return html`<div class="tablet" @pointerdown=${() => tablet.touch()}>
    ${cut ? html`<p class="note warn" part="note">${netIcon()}<span>${words.cut}</span></p>` : ''}
    ${
      screen.at === 'rest'
        ? html`<h2>${words.rest}</h2>
            <p>${words.restHint}</p>`
        : screen.at === 'thanks'
          ? drawThanks(tablet, screen)
          : drawAsking(tablet, screen)
    }
  </div>`
}

function drawAsking(
  tablet: TabletController,
  screen: Extract<Screen, { at: 'asking' | 'rated' }>,
): TemplateResult {
  const { words } = tablet
  const score = screen.at === 'rated' ? screen.rating.score : undefined
  return html`<h2 id="ask">${words.heading}</h2>
    <p>${words.ofTicket(screen.visit.number)} ${words.noName}</p>
    ${drawThreeFaces(words, score, (pressed) => tablet.press(pressed))}
    <p class="after">${score ? `${words.thanks(words.faces[score])} ${words.changeable}` : ''}</p>`
}

function drawThanks(
  { words, widget }: TabletController,
  { score, id }: Extract<Screen, { at: 'thanks' }>,
): TemplateResult {
  return html`<h2>${words.thanks(words.faces[score])}</h2>
    ${
      id && widget.wordsPage
        ? html`<p>${words.addWords}</p>
            <div class="qr">${drawQr(`${widget.wordsPage}#${id}`, words.qr)}</div>`
        : ''
    }`
}
