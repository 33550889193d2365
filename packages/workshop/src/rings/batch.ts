import { resolve } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'

/*
 * Several files of tests in one process, one after the other: what they all import is loaded once.
 */

for (const file of (process.env['TEST_FILES'] ?? '').split('\n'))
  void describe(file, async () => {
    await import(pathToFileURL(resolve(file)).href)
  })
