import { hold, book, listAvailability } from '@transparent-office/contract/bookings'
import { connectOffice } from '@transparent-office/sdk/connect'
import { PretendedOffice, wholeOffice } from '@transparent-office/sdk/testing'

/** Books the first time there is, and says when. */
export async function bookFirstTime(): Promise<string> {
  const { url, fetch } = new PretendedOffice(wholeOffice())
  const connection = { url, office: 'prozore', fetch }
  const { bookings } = connectOffice(connection, { bookings: { book, hold, listAvailability } })
  const { days } = await bookings.listAvailability({ visit: ['residence-registration:1'] })
  const [start] = days.flatMap(({ starts }) => starts)
  if (!start) throw new Error('no time')
  const { branch, startsAt } = start
  const held = await bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch,
    startsAt,
  })
  const person = { name: 'Олена Ковальчук', phone: '067 123 45 67' }
  const { on, at } = await bookings.book({ hold: held.id, ...person }, { token: held.code })
  return `${on} ${at}`
}
