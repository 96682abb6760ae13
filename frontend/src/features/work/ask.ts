import { send } from '@/shared/api/client'
import { problemOf, Unreachable } from '@/shared/problem'

/** In a hall with poor reception an answer may never come; after this the act may be repeated under its key. */
const patience = 20_000

type Query = Record<string, string | number | boolean | null | undefined>

export interface Asked {
  query?: Query
  body?: unknown
  /** Names one attempt: the server answers a repeat as it answered the first. */
  key?: string
  /** The version that is replaced; the server refuses when there is a newer one. */
  version?: number
  signal?: AbortSignal
}

/** One request to a warehouse route; the answer's body, or the problem thrown. */
export async function ask<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, asked: Asked = {}) {
  const answer = await answered(requestOf(method, path, asked))
  const text = await answer.text()
  const body: unknown = text && isJson(answer) ? JSON.parse(text) : text
  if (!answer.ok) throw problemOf(answer.status, body)
  return body as Answer
}

function requestOf(
  method: string,
  path: string,
  { query = {}, body, key, version, signal }: Asked,
) {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '')
      url.searchParams.set(name, String(value))
  const headers: Record<string, string> = { Accept: 'application/json, image/svg+xml' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (key) headers['Idempotency-Key'] = key
  if (version !== undefined) headers['If-Match'] = `"${version}"`
  const late = AbortSignal.timeout(patience)
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  })
}

async function answered(request: Request) {
  try {
    return await send(request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') throw new Unreachable(cause)
    throw cause
  }
}

const isJson = (answer: Response) => /json/.test(answer.headers.get('Content-Type') ?? '')
