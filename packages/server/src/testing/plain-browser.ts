import assert from 'node:assert/strict'
import { htmlMistakes } from './html-mistakes.ts'
import type { TestOffice } from './test-office.ts'

/** A page as a browser without scripts has it: text, links and forms. */
export interface PlainPage {
  readonly status: number
  /** Path and query it was got from, after redirects. */
  readonly address: string
  readonly html: string
  /** What a person reads. */
  readonly text: string
  readonly headers: Headers
  /** Every address that was asked on the way here. */
  readonly way: readonly string[]
  readonly forms: readonly PlainForm[]
  /** Follows a link. */
  readonly follow: (text: RegExp) => Promise<PlainPage>
  /** Writes answers and presses a button; `among` tells forms with the same button apart. */
  readonly press: (text: RegExp, answers?: Answers, among?: number) => Promise<PlainPage>
  /** The hidden and chosen values of the form with this button. */
  readonly carried: (text: RegExp) => URLSearchParams
}

type Answers = Readonly<Record<string, string>>

interface PlainForm {
  readonly method: string
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly buttons: readonly {
    readonly text: string
    readonly name?: string | undefined
    readonly value: string
    readonly action?: string | undefined
  }[]
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decode = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, one: string) => named[one]!)
const textOf = (html: string) =>
  decode(html.replace(/<(?!\/?(?:b|i|small|span)\b)[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found && decode(found[1]!)
}

function fieldsOf(html: string): [string, string][] {
  const fields: [string, string][] = []
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const chosen = !/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag)
    if (name && chosen) fields.push([name, attribute(tag, 'value') ?? 'on'])
  }
  for (const [, tag, options] of html.matchAll(/<select([^>]*)>([^]*?)<\/select\s*>/g)) {
    const all = [...options!.matchAll(/<option[^>]*>/g)].map(([one]) => one)
    const one = all.find((option) => /\sselected/.test(option)) ?? all[0]!
    fields.push([attribute(tag!, 'name')!, attribute(one, 'value')!])
  }
  for (const [, tag, text] of html.matchAll(/<textarea([^>]*)>([^]*?)<\/textarea\s*>/g))
    fields.push([attribute(tag!, 'name')!, decode(text!)])
  return fields
}

const formsOf = (html: string): PlainForm[] =>
  [...html.matchAll(/<form([^>]*)>([^]*?)<\/form\s*>/g)].map(([, tag, inside]) => ({
    method: (attribute(tag!, 'method') ?? 'get').toUpperCase(),
    action: attribute(tag!, 'action')!,
    fields: fieldsOf(inside!),
    buttons: [...inside!.matchAll(/<button([^>]*)>([^]*?)<\/button\s*>/g)].map(([, one, text]) => ({
      text: textOf(text!),
      name: attribute(one!, 'name') ?? undefined,
      value: attribute(one!, 'value') ?? '',
      action: attribute(one!, 'formaction') ?? undefined,
    })),
  }))

/**
 * Opens the pages of an office the way a browser without scripts does. Each must be valid HTML; a test
 * that opens hundreds leaves that out.
 */
export function plainBrowser(office: Pick<TestOffice, 'fetch'>, { validates = true } = {}) {
  const load = async (
    address: string,
    init: RequestInit = {},
    way: readonly string[] = [],
  ): Promise<PlainPage> => {
    const asked = [...way, address]
    const answer = await office.fetch(address.replace(/#.*/, ''), { ...init, redirect: 'manual' })
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.ok(answer.status < 500 || answer.status === 503, `${address}: ${answer.status}`)
    const onward = answer.headers.get('location')
    if (onward) return load(onward, {}, asked)
    const html = await answer.text()
    if (validates) assert.deepEqual(await htmlMistakes(html), [], address)
    return read(answer, html, asked)
  }
  const read = (answer: Response, html: string, way: readonly string[]): PlainPage => {
    const address = way.at(-1)!
    const forms = formsOf(html)
    const find = (text: RegExp, among: number) =>
      forms
        .flatMap((form) => form.buttons.map((button) => ({ form, button })))
        .filter(({ button }) => text.test(button.text))[among] ??
      assert.fail(`no button ${String(text)} on ${address}: ${textOf(html).slice(0, 400)}`)
    return {
      status: answer.status,
      address,
      html,
      text: textOf(html),
      headers: answer.headers,
      way,
      forms,
      follow(text) {
        const links = [...html.matchAll(/<a(\s[^>]*)>([^]*?)<\/a\s*>/g)]
        const link = links.find(([, , inside]) => text.test(textOf(inside!)))
        assert.ok(link, `no link ${String(text)} on ${address}`)
        return load(attribute(link[1]!, 'href') || address, {}, way)
      },
      press(text, answers = {}, among = 0) {
        const { form, button } = find(text, among)
        const fields = new URLSearchParams(
          form.fields.filter(([name]) => !(name in answers)) as [string, string][],
        )
        for (const [name, value] of Object.entries(answers)) fields.append(name, value)
        if (button.name) fields.append(button.name, button.value)
        const action = button.action ?? form.action
        if (form.method === 'GET') return load(`${action.replace(/#.*/, '')}?${fields}`, {}, way)
        return load(action, { method: 'POST', body: fields }, way)
      },
      carried: (text) => new URLSearchParams(find(text, 0).form.fields as [string, string][]),
    }
  }
  return {
    open: (path: string) => load(path),
    /** Sends a form nobody drew. */
    send: (path: string, fields: Answers | string, headers: Answers = {}) =>
      load(path, {
        method: 'POST',
        body: typeof fields === 'string' ? fields : new URLSearchParams(fields),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      }),
  }
}
