export interface ServerEvent {
  name: string
  data: unknown
}

/** Reads a text/event-stream to its end; what is not JSON in `data` is left out. */
export async function readEvents(
  stream: ReadableStream<Uint8Array>,
  onEvent: (event: ServerEvent) => void,
) {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) onEvent(event)
    }
  }
}

function eventOf(block: string): ServerEvent | undefined {
  const values = (field: string) =>
    block
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
  const data = values('data')
  if (!data.length) return undefined
  try {
    return { name: values('event').at(-1) ?? 'message', data: JSON.parse(data.join('\n')) }
  } catch {
    return undefined
  }
}
