import { useState } from 'react'
import type { BookingChanged, ServiceChosen } from '@transparent-office/widgets'

/** A council's page: what was chosen in the finder and booked is React's own state. */
export function App({ url, office }: { url: string; office: string }) {
  const [chosen, choose] = useState<ServiceChosen>()
  const [booking, keepBooking] = useState<BookingChanged>()

  function takeOver(event: CustomEvent<ServiceChosen>) {
    event.preventDefault()
    choose(event.detail)
  }

  return (
    <main>
      <h1>Міська рада на React</h1>
      {booking?.state === 'booked' && (
        <p className="booked">
          Чекаємо на вас {booking.on} о {booking.at}.
        </p>
      )}
      {chosen && (
        <>
          <button type="button" onClick={() => choose(undefined)}>
            ‹ До всіх послуг
          </button>
          <to-ticket-booking
            key={chosen.service}
            url={url}
            office={office}
            service={chosen.service}
            onto-booking-changed={({ detail }) => keepBooking(detail)}
          />
        </>
      )}
      {/* Stays, so that the way back leads to what was found. */}
      <div hidden={chosen !== undefined}>
        <to-service-finder url={url} office={office} onto-service-chosen={takeOver} />
      </div>
    </main>
  )
}
