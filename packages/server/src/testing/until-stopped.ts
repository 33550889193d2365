import assert from 'node:assert/strict'

/**
 * Asks until it is stopped, as somebody does who guesses; returns how many were let through. On a slow
 * machine more are, as a budget grows while they ask.
 */
export async function untilStopped(ask: () => Promise<number>): Promise<number> {
  for (let asked = 0; asked < 300; asked++) if ((await ask()) === 429) return asked
  return assert.fail('nothing stops who asks 300 times')
}
