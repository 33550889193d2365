import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importedPackages } from './imported-packages.ts'

test('every way in which types need a package is seen', () => {
  const types = `/// <reference types="referred" />
import type { A } from 'imported/part'
import type { B } from './beside.js'
import type { Readable } from 'node:stream'
export * from '@scope/exported/part'
export declare const of: A & B & Readable & import('inline').C
declare module 'extended' { interface D {} }`
  assert.deepEqual(importedPackages(types).toSorted(), [
    '@scope/exported',
    'extended',
    'imported',
    'inline',
    'referred',
  ])
})
