/**
 * Who calls: an access code (as people see it, or `toc_…`), a staff (`tos_…`) or device token
 * (`tod_…`), or a function that gives one at each call.
 */
export type Token = string | (() => string | undefined | Promise<string | undefined>)

/** Where an office is and how to talk with it. */
export interface Connection {
  /** Address of the server, without `/v1`: `https://office.example`. */
  url: string
  /** Id of the office: `prozore`. */
  office: string
  /** Sent with every call that names no other. */
  token?: Token | undefined
  /** Asked for in texts that are made for one reader; `uk` or `en`. */
  language?: string | undefined
  /** Another `fetch`, for tests or a proxy. */
  fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds a call may take with all its repeats; 15,000 when absent. */
  timeLimit?: number | undefined
  /**
   * Seconds a call waits at most, each time, where the office has too many calls from the caller's network
   * and says when it is their turn; 20 when absent. They do not count against `timeLimit`. 0: it never
   * waits, and `too-many-calls` is thrown at once.
   */
  longestWait?: number | undefined
  /** How often a call is repeated at most when it is safe; 4 when absent. */
  retries?: number | undefined
}

/** What one call may set apart from the connection. */
export interface CallOptions {
  /** Instead of the connection's token. */
  token?: Token | undefined
  /** Gives the call up at once, with the signal's reason. */
  signal?: AbortSignal | undefined
  /**
   * Idempotency-Key of a POST: 128 random bits, such as a UUID. Who has it and repeats the call gets the
   * same answer, with its access code. Made anew for each call when
   * absent; pass your own to repeat a call after the page was loaded again.
   */
  key?: string | undefined
  /** Instead of the connection's language. */
  language?: string | undefined
}

/** What watching may set apart from the connection. */
export interface WatchOptions extends Omit<CallOptions, 'key'> {
  /** Told `false` when the stream breaks and `true` when it is there again. */
  onConnection?: ((connected: boolean) => void) | undefined
}
