// @ts-check
import { connectOffice } from '/embed/sdk.js'
import { noteOfficeTime } from './office-clock.js'
import { readToken } from './token.js'

/** The office this page belongs to: which its address names, else its own. */
export const officeId =
  new URLSearchParams(location.search).get('office') ??
  document.documentElement.dataset.office ??
  'prozore'

/** The office, asked with this page's token. */
export const office = connectOffice({
  url: location.origin,
  office: officeId,
  token: readToken,
  fetch: async (...call) => {
    const answer = await fetch(...call)
    noteOfficeTime(answer.headers.get('office-time'))
    return answer
  },
})
