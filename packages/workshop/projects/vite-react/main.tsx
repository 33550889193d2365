import { Office, SatisfactionRating, TicketBooking } from '@transparent-office/widgets/react'
import { PretendedOffice, wholeOffice } from '@transparent-office/sdk/testing'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { bookFirstTime } from './book-first-time'

// The page's own worker, which is not ours to forbid.
const page = globalThis as unknown as {
  trustedTypes?: { createPolicy: (name: string, rules: object) => void }
}
page.trustedTypes?.createPolicy('default', { createScriptURL: (url: string) => url })

const pretended = new PretendedOffice(wholeOffice()).open()

function Page() {
  const [news, setNews] = useState('')
  const [token, setToken] = useState<string>()
  return (
    <Office url={pretended.url} office="prozore">
      <TicketBooking
        service="residence-registration"
        onBookingChanged={({ detail }) => setNews(`${detail.news} ${detail.on} ${detail.at}`)}
      >
        <a href="/plain">Записатися</a>
      </TicketBooking>
      <SatisfactionRating tablet token={token} wordsPage="/words" />
      <output id="news">{news}</output>
      <button onClick={() => setToken('tod_1')}>Увімкнути планшет</button>
    </Office>
  )
}

createRoot(document.querySelector('#page')!).render(<Page />)

const show = (id: string, text: string) =>
  document.body.append(Object.assign(document.createElement('output'), { id, textContent: text }))

void bookFirstTime().then((at) => show('on-page', at))
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }: MessageEvent<string>) => show('in-worker', data)
