/** One message of an event stream. */
export interface StreamEvent {
  id?: string | undefined
  data?: string | undefined
  /** Milliseconds the office asks to wait before connecting again. */
  retry?: number | undefined
}

/**
 * Reads Server-Sent Events. A message cut in the middle is dropped. Calls `heard` for everything
 * that arrives, comments too.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<StreamEvent, void, undefined> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  let event: StreamEvent = {}
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      heard()
      rest += decoder.decode(value, { stream: true })
      // A line feed may follow in the next piece: leave a last carriage return for then.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line) event = withField(event, line)
        else {
          yield event
          event = {}
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function withField(event: StreamEvent, line: string): StreamEvent {
  const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
  if (name === 'data') {
    return { ...event, data: event.data === undefined ? value : `${event.data}\n${value}` }
  }
  if (name === 'id') return { ...event, id: value }
  return name === 'retry' && /^\d+$/.test(value) ? { ...event, retry: Number(value) } : event
}
