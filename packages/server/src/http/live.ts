import type { Hub } from '../events/hub.ts'
import type { Refusal } from '../acts/index.ts'
import { Snapshot } from './snapshot.ts'

interface Watched {
  readonly topics: readonly string[]
  /** The whole state, or why it can't be seen any more. */
  readonly show: () => Promise<Snapshot | Refusal>
  /** The same, not older than the stream, for looking whether a change was missed. */
  readonly check: () => Promise<Snapshot | Refusal>
  /** Milliseconds after which what `check` shows is no older than the stream. */
  readonly checkAfter: number
  readonly first: Snapshot
  readonly lastSeen: string | undefined
  readonly opened: () => void
  readonly closed: () => void
}

const encoder = new TextEncoder()
const here = encoder.encode(': here\n\n')
const hello = encoder.encode('retry: 2000\n: here\n\n')

const heartbeatMilliseconds = 15_000
const rereadMilliseconds = 30_000

/** Streams a state as Server-Sent Events: whole, at each change, with its version as id. */
export function streamState(hub: Hub, watched: Watched, stopping: AbortSignal): Response {
  let end = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let sent = watched.lastSeen
        let ended = false
        let busy = false
        let again = false
        const say = (bytes: Uint8Array) => {
          // A reader that takes nothing for long is cut, so that memory stays bounded.
          if ((controller.desiredSize ?? 0) < -256 * 1024) return end()
          if (!ended) controller.enqueue(bytes)
        }
        const send = (state: Snapshot) => {
          if (state.version === sent) return
          sent = state.version
          say(state.event)
        }
        const look = async (show = watched.show) => {
          if (busy) return void (again = true)
          busy = true
          try {
            for (let how = show; ; how = watched.show) {
              again = false
              const state = await how()
              if (!(state instanceof Snapshot)) return end()
              send(state)
              if (!again || ended) break
            }
          } catch {
            end()
          } finally {
            busy = false
          }
        }
        const unwatch = hub.watch(watched.topics, () => void look())
        const heart = setInterval(() => say(here), heartbeatMilliseconds)
        const reread = setInterval(() => void look(watched.check), rereadMilliseconds)
        // The state may have changed between the first look and the watch.
        const check = setTimeout(() => void look(watched.check), watched.checkAfter)
        end = () => {
          if (ended) return
          ended = true
          unwatch()
          clearInterval(heart)
          clearInterval(reread)
          clearTimeout(check)
          stopping.removeEventListener('abort', end)
          watched.closed()
          try {
            controller.close()
          } catch {
            // The reader has gone already.
          }
        }
        stopping.addEventListener('abort', end)
        watched.opened()
        say(hello)
        send(watched.first)
        if (stopping.aborted) end()
      },
      cancel: () => end(),
    },
    { highWaterMark: 64 * 1024, size: (chunk) => chunk?.length ?? 0 },
  )
  return new Response(body, { headers: eventHeaders })
}

const eventHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** The state as one event of a stream that ends at once: who watches comes again after so many seconds. */
export function tellOnce(state: Snapshot, lastSeen: string | undefined, seconds: number): Response {
  const retry = encoder.encode(`retry: ${seconds * 1000}\n: here\n\n`)
  const body = state.version === lastSeen ? retry : Buffer.concat([retry, state.event])
  return new Response(new Uint8Array(body), {
    headers: { ...eventHeaders, 'retry-after': String(seconds) },
  })
}
