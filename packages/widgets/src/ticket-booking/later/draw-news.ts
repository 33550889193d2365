import { html, type TemplateResult } from 'lit'

/** What just happened, above the ticket. */
export const drawNews = (
  kind: string,
  icon: TemplateResult,
  heading: string,
  text: string | TemplateResult,
) =>
  html`<div class="note ${kind} wide" part="note">
    ${icon}
    <div>
      <h2 class="news" tabindex="-1">${heading}</h2>
      ${text ? html`<p>${text}</p>` : ''}
    </div>
  </div>`
