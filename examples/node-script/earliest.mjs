// Prints the earliest time of a service at each branch; books it when asked to.
//
//   node examples/node-script/earliest.mjs прописка
//   node examples/node-script/earliest.mjs прописка --book "Олена Ковальчук" "067 123 45 67"
//
// OFFICE_URL (http://127.0.0.1:4000) and OFFICE (prozore) say which office.
import { parseArgs } from 'node:util'
import { connectOffice, isProblem, isUnreachable } from '@transparent-office/sdk'

const { values, positionals } = parseArgs({
  options: { book: { type: 'boolean' } },
  allowPositionals: true,
})
const [words, name, phone] = positionals
const url = process.env.OFFICE_URL ?? 'http://127.0.0.1:4000'
const office = connectOffice({ url, office: process.env.OFFICE ?? 'prozore', language: 'uk' })

try {
  await main()
} catch (error) {
  if (isUnreachable(error)) fail(`The office at ${url} does not answer. Start it with: npm start`)
  if (isProblem(error, 'place-taken')) fail('Somebody was faster. Run this again.')
  if (isProblem(error, 'invalid-input')) fail('The office can’t read this name or phone number.')
  throw error
}

async function main() {
  if (!words) fail('Say which service in your own words: earliest.mjs прописка')
  if (values.book && !(name && phone)) return fail('To book, say who: --book NAME PHONE')
  const { items } = await office.catalogue.searchServices({ q: words, limit: 1 })
  const [service] = items
  if (!service) fail(`Nothing found for “${words}”. Try other words.`)

  const { branches } = await office.bookings.listAvailability({
    visit: [`${service.id}:1`],
    limit: 1,
  })
  console.log(service.title.uk)
  for (const { title, earliest, why } of branches)
    console.log(`  ${title.uk}: ${earliest ? `${earliest.on} ${earliest.at}` : (why ?? 'none')}`)
  if (!values.book || !name) return

  const first = branches
    .flatMap(({ earliest }) => earliest ?? [])
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
  if (!first) fail('No branch has a time.')
  const { branch, startsAt } = first
  const hold = await office.bookings.hold({ visit: [{ service: service.id }], branch, startsAt })
  const booking = await office.bookings.book({ hold: hold.id, name, phone }, { token: hold.code })
  console.log(`Booked: ${booking.on} ${booking.at}, ${booking.branch.address.uk}`)
  console.log(
    `${url}/o/${process.env.OFFICE ?? 'prozore'}/bookings/${booking.id}?code=${booking.code}`,
  )
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
