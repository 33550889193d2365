import type { ServiceSummary } from '@transparent-office/contract'
import { sayDeadlines, sayFee } from '@transparent-office/words/catalogue/say-terms'
import { html, nothing, type TemplateResult } from 'lit'
import { say } from '../shared/language/localized.ts'
import type { FinderController } from './finder-controller.ts'
import { optionByKey } from './option-by-key.ts'

/** The field and its suggestions: a combobox whose list the arrows enter. */
export function drawSearch(finder: FinderController): TemplateResult {
  const { words, suggestions } = finder
  const { active, shown } = suggestions
  const submit = (event: Event) => {
    event.preventDefault()
    const chosen = shown[active]
    if (chosen) finder.show(chosen.id)
    else finder.search()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && suggestions.open) {
      event.preventDefault()
      return suggestions.close()
    }
    const to = optionByKey(event.key, active, suggestions.task.answer?.length ?? 0)
    if (to === undefined) return
    event.preventDefault()
    suggestions.moveTo(to)
  }
  return html`<form class="search" role="search" novalidate @submit=${submit}>
    <h2><label id="q-label" for="q">${words.heading}</label></h2>
    <p class="hint" id="q-hint">${words.hint}</p>
    <div class="line">
      <div class="box">
        <input
          id="q"
          type="text"
          role="combobox"
          autocomplete="off"
          enterkeyhint="search"
          maxlength="200"
          aria-autocomplete="list"
          aria-expanded=${shown.length > 0 ? 'true' : 'false'}
          aria-controls="suggestions"
          aria-activedescendant=${shown[active] ? `suggestion-${active}` : nothing}
          aria-labelledby="q-label"
          aria-describedby="q-hint"
          .value=${suggestions.typed}
          @input=${(event: Event) => finder.type((event.target as HTMLInputElement).value)}
          @keydown=${press}
          @blur=${() => suggestions.close()}
        />
        <ul
          id="suggestions"
          role="listbox"
          part="suggestions"
          aria-label=${words.suggestions}
          ?hidden=${shown.length === 0}
        >
          ${shown.map((service, index) => drawSuggestion(finder, service, index))}
        </ul>
      </div>
      <button class="button">${words.search}</button>
    </div>
  </form>`
}

function drawSuggestion(
  finder: FinderController,
  service: ServiceSummary,
  index: number,
): TemplateResult {
  const { words } = finder
  const { active } = finder.suggestions
  const { language } = finder.widget
  // The press must not take the focus from the field before the click has chosen.
  const stay = (event: Event) => event.preventDefault()
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field keeps the focus and hears the keys
  return html`<li
    id="suggestion-${index}"
    role="option"
    aria-selected=${index === active}
    @mousedown=${stay}
    @click=${() => finder.show(service.id)}
  >
    <b>${say(language, service.title)}</b>
    <small
      >${sayFee(language, words, service.fee)}, ${sayDeadlines(words, service.deadlines)}</small
    >
  </li>`
}
