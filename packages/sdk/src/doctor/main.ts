#!/usr/bin/env node
import { examine } from './examine.ts'

/*
 * npx @transparent-office/sdk doctor URL   says why the widgets on that page fail
 * Ends with 0 when nothing is in the way, else with 1.
 */

const [what, address = ''] = process.argv.slice(2)
const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)

if (what !== 'doctor' || !URL.canParse(address)) {
  say('Use it so: npx @transparent-office/sdk doctor https://city.example/page')
  process.exitCode = 1
} else {
  const found = await examine(new URL(address))
  for (const sentence of found) say(`✗ ${sentence}`)
  if (found.length === 0) say('✓ Nothing stands in the way of the widgets on this page.')
  else process.exitCode = 1
}
