import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageLook } from './page-look.ts'

test('browsers of ten years ago understand the buttons, fields and notes that widgets have too', () => {
  assert.match(
    pageLook,
    /\.button\s*\{[^}]*background:\s*#0a58a8;[^}]*background:\s*var\(--_accent\)/,
  )
  assert.match(pageLook, /\.button\s*\{[^}]*min-height:\s*3em;[^}]*font-weight:\s*bold/)
  assert.match(pageLook, /-webkit-appearance:\s*none;\s*appearance:\s*none/)
  assert.match(pageLook, /\.note\s*\{[^}]*border-left:\s*0?\.3em solid #66778b;/)
  assert.doesNotMatch(pageLook, /inline-start|650|var\(--_(?:space|radius|control|motion)/)
})

test('each colour that a rule names is one of ours', () => {
  const named = new Set(Array.from(pageLook.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name!))
  assert.ok(named.size > 15)
  for (const name of named) assert.ok(pageLook.includes(`${name}:#`), name)
})
