import { vi } from 'vitest'

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | Error
export interface Call {
  method: string
  path: string
  query: Record<string, string>
  headers: Headers
  body: unknown
}

/** Stands for the server: answers by `METHOD /path`, in order, the last one again and again. */
export function aServer(answers: Record<string, Answer | Answer[]>) {
  const calls: Call[] = []
  const waiting = new Map(Object.entries(answers).map(([route, each]) => [route, [each].flat()]))

  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(typeof input === 'string' ? location.origin + input : input, init)
    const { pathname, searchParams } = new URL(request.url)
    const text = await request.text()
    const { method, headers } = request
    calls.push({
      method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers,
      body: /json/.test(headers.get('Content-Type') ?? '') ? JSON.parse(text) : text || undefined,
    })
    const queue = waiting.get(`${method} ${pathname}`)
    const answer = queue && queue.length > 1 ? queue.shift() : queue?.[0]
    if (answer instanceof Error) throw answer
    const { status = answer ? 200 : 404, body, headers: tags } = answer ?? {}
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json', ...tags },
    })
  })

  return {
    calls,
    callsTo: (route: string) => calls.filter(({ method, path }) => `${method} ${path}` === route),
  }
}
