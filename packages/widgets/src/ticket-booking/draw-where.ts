import type { AvailableBranch, IncompleteBranch, Start } from '@transparent-office/contract'
import { sayAccess } from '@transparent-office/words/bookings/access'
import { wallTime, sayMoment } from '@transparent-office/words/language/days'
import { sayPhone } from '@transparent-office/words/language/phone'
import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import { infoIcon } from '../shared/look/icons.ts'
import type { BookingController } from './booking-controller.ts'
import { branchPicked } from './booking-steps.ts'
import { drawSummary, drawTop } from './draw-frame.ts'

/** Step 1: where. */
export function drawWhere(booking: BookingController): TemplateResult {
  const { words, shared, times } = booking
  const { to = '', incomplete = [] } = times.branches.answer ?? {}
  const { branches } = booking
  const [earliest, second] = booking.earliest
  const submit = (event: Event) => {
    event.preventDefault()
    booking.takeBranch()
  }
  return html`${drawTop(booking)}
    <div class="columns">
      ${drawSummary(booking)}
      <form class="stack" novalidate @submit=${submit}>
        ${
          earliest
            ? html`<fieldset class="wide">
                  <legend class="head"><h2 tabindex="-1">${words.whereHeading}</h2></legend>
                  <div class="picks">
                    ${second ? drawEarliest(booking, earliest, branches) : ''}
                    ${branches.map((branch) => drawBranch(booking, branch, to))}
                  </div>
                </fieldset>
                <div class="acts"><button class="button">${shared.continue}</button></div>`
            : drawNone(booking, to, branches)
        }
        ${drawIncomplete(booking, booking.suiting(incomplete))}
      </form>
    </div>`
}

/** Branches that give only some of the services: what is not given, and the way on without it. */
function drawIncomplete(booking: BookingController, branches: readonly IncompleteBranch[]) {
  const { words, visit, widget } = booking
  const { language } = widget
  if (branches.length === 0) return ''
  return html`<details class="wide">
    <summary>${words.incomplete(branches.length)}</summary>
    <div class="picks">
      ${branches.map(({ branch, title, address, lacks }) => {
        const without = () => booking.takeBranchWithout(branch, lacks)
        return html`<div class="pick none">
          <span
            ><b>${say(language, title)}</b><small>${say(language, address)}</small
            ><span class="when">${words.lacks(lacks.map((each) => visit.titleOf(each)))}</span
            ><button type="button" class="link" @click=${without}>
              ${words.hereWithout(lacks.length)}<span class="unseen">
                ${plain(language, title)}</span
              >
            </button></span
          >
        </div>`
      })}
    </div>
  </details>`
}

function drawPick(
  booking: BookingController,
  value: string,
  title: unknown,
  hint: unknown,
  { on, at, clock }: Start,
): TemplateResult {
  const { picked } = booking.state
  return html`<label class="pick"
    ><input
      type="radio"
      name="branch"
      .value=${value}
      .checked=${picked === value || (picked === 'earliest' && !booking.earliest[1])}
      @change=${() => booking.did(branchPicked, value)}
    /><span
      ><b>${title}</b><small>${hint}</small
      ><span class="when">${sayMoment(booking.widget.language, on, at, clock)}</span></span
    ></label
  >`
}

function drawEarliest(
  booking: BookingController,
  earliest: Start,
  branches: readonly AvailableBranch[],
): TemplateResult {
  const title = branches.find((each) => each.branch === earliest.branch)?.title ?? {}
  return drawPick(
    booking,
    'earliest',
    booking.words.earliest,
    say(booking.widget.language, title),
    earliest,
  )
}

function drawBranch(booking: BookingController, branch: AvailableBranch, to: string) {
  const { language } = booking.widget
  const title = say(language, branch.title)
  const hint = html`${say(language, branch.address)}${drawAccess(booking, branch.branch)}`
  return branch.earliest
    ? drawPick(booking, branch.branch, title, hint, branch.earliest)
    : html`<div class="pick none">
        <span
          ><b>${title}</b><small>${hint}</small
          ><span class="when"
            >${booking.words.noneUntil(to)} ${sayOpens(booking, branch.opensAt)}</span
          ></span
        >
      </div>`
}

function drawAccess(booking: BookingController, id: string): string {
  const { words, facts } = booking
  const { amenities = [] } = facts.branchOf(id) ?? {}
  const list = sayAccess(words, amenities)
  return list && `. ${list}`
}

/** When new places open, where the office says so. */
export function sayOpens(booking: BookingController, opensAt: string | undefined): string {
  const zone = booking.facts.answer?.office.timeZone
  if (!opensAt || !zone) return ''
  const { on, at } = wallTime(opensAt, zone)
  return booking.words.opens(on, at)
}

/** No place anywhere: why, until when, what instead. */
export function drawNone(
  booking: BookingController,
  to: string,
  branches: readonly AvailableBranch[],
  headed = true,
): TemplateResult {
  const { words, shared, facts } = booking
  const opensAt = branches.flatMap((each) => each.opensAt ?? []).sort()[0]
  const phone = sayPhone(facts.answer?.office.reception.phone ?? '')
  return html`${
      headed ? html`<div class="head"><h2 tabindex="-1">${words.whereHeading}</h2></div>` : ''
    }
    <div class="note" part="note">
      ${infoIcon()}
      <div>
        <h3>${words.none(to)}</h3>
        <p>${words.allTaken} ${sayOpens(booking, opensAt)}</p>
        <p>${words.walkIn(facts.opensFrom(branches))}</p>
        ${phone ? html`<p>${shared.reception(phone)}</p>` : ''}
      </div>
    </div>`
}
