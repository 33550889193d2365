import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSettings } from '../settings/settings.ts'
import { openPost, senderOf } from './post.ts'

const office = { title: { uk: 'Прозорий офіс', en: 'Transparent office' } }

/** The headers of a letter as it is sent with these settings. */
async function headersWith(more: Record<string, string>, message?: number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'post-'))
  try {
    const settings = readSettings({
      PUBLIC_URL: 'https://city.example',
      DATA_DIR: dataDir,
      ...more,
    })
    await openPost(settings).send({
      from: senderOf(settings, office, 'en'),
      to: 'olena@example.test',
      subject: 'You are booked',
      text: 'Tuesday 1 December 2026',
      about: 'visit-1',
      ...(message !== undefined && { message }),
    })
    const folder = join(dataDir, 'mail')
    const [name] = await readdir(folder)
    const [headers] = (await readFile(join(folder, name!), 'utf8')).split('\n\n')
    return new Map(
      headers!.split(/\n(?! )/).map((line) => {
        const at = line.indexOf(': ')
        return [line.slice(0, at).toLowerCase(), line.slice(at + 2)] as const
      }),
    )
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

test('a letter says that a machine wrote it, and comes from the office by its name', async () => {
  const headers = await headersWith({})
  assert.equal(headers.get('auto-submitted'), 'auto-generated')
  assert.equal(headers.get('from'), 'Transparent office <office@city.example>')
  assert.equal(headers.has('reply-to'), false)
})

test('a city sets the name and address letters come from, and where answers go', async () => {
  const headers = await headersWith({
    MAIL_FROM: 'visits@mail.example',
    MAIL_NAME: 'Rivne, service centre',
    MAIL_REPLY_TO: 'help@city.example',
  })
  assert.equal(headers.get('from'), '"Rivne, service centre" <visits@mail.example>')
  assert.equal(headers.get('reply-to'), 'help@city.example')
  assert.equal(headers.get('message-id'), '<visit-1@mail.example>')
})

test('letters about one thing stand together: each later one names the first', async () => {
  const first = await headersWith({})
  assert.equal(first.has('in-reply-to'), false)
  const later = await headersWith({}, 7)
  assert.equal(later.get('message-id'), '<7.visit-1@city.example>')
  for (const name of ['in-reply-to', 'references'])
    assert.equal(later.get(name), first.get('message-id'))
})
