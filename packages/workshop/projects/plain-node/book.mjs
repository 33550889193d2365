import { connectOffice, isProblem, listAll } from '@transparent-office/sdk'
import { PretendedOffice, refuse, wholeOffice } from '@transparent-office/sdk/testing'

const pretended = new PretendedOffice({
  ...wholeOffice(),
  'ratings.rate': () => refuse('already-rated'),
  'applications.listApplications': ({ cursor }) => ({
    items: [],
    ...(!cursor && { nextCursor: 'two' }),
  }),
})
const { url, fetch } = pretended
const office = connectOffice({ url, office: 'prozore', fetch })

const { items } = await office.catalogue.searchServices({ q: 'прописка' })
const service = items[0].id
const { days } = await office.bookings.listAvailability({ visit: [`${service}:1`] })
const { branch, startsAt } = days.flatMap(({ starts }) => starts)[0]
const hold = await office.bookings.hold({ visit: [{ service }], branch, startsAt })
const person = { name: 'Олена Ковальчук', phone: '067 123 45 67' }
const booking = await office.bookings.book({ hold: hold.id, ...person }, { token: hold.code })
const refused = await office.ratings.rate({ visit: booking.id, score: 3 }).catch((error) => error)
for await (const each of listAll(office.applications.listApplications)) console.log(each)
for await (const ticket of office.queue.findTicket.watch({ id: booking.id })) {
  console.log(
    JSON.stringify([
      booking.on,
      booking.at,
      isProblem(refused, 'already-rated'),
      ticket.number,
      pretended.heard('applications.listApplications').length,
    ]),
  )
  break
}
