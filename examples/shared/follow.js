// @ts-check
/**
 * Shows each state of a thing as it changes, for as long as the page lives. Rejects when the office
 * says no; anything else is tried again.
 *
 * @template State
 * @param {(options: {signal: AbortSignal, onConnection: (connected: boolean) => void}) => AsyncGenerator<State>} watch
 * @param {(state: State) => void} show
 * @param {{signal?: AbortSignal, onConnection?: (connected: boolean) => void}} [options]
 */
export async function follow(watch, show, { signal, onConnection } = {}) {
  const until = signal ?? new AbortController().signal
  for await (const state of watch({ signal: until, onConnection: onConnection ?? (() => {}) })) {
    if (until.aborted) return
    show(state)
  }
}
