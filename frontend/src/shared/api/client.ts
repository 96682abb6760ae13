import createClient from 'openapi-fetch'
import { problemOf, Unreachable } from '../problem'
import type { paths } from './schema'
import { freshToken, refreshSession } from './session'

export const api = createClient<paths>({ baseUrl: location.origin, fetch: send })

/** One request with this tab's token; a refused one is tried once more with a fresh token. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', document.documentElement.lang)
  const token = await freshToken()
  const spare = request.clone()
  const answer = await attempt(request, token)
  if (answer.status !== 401 || !token) return answer
  return (await refreshSession()) ? attempt(spare, await freshToken()) : answer
}

async function attempt(request: Request, token: string | undefined) {
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  try {
    return await fetch(request)
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw new Unreachable(cause)
  }
}

interface Reply<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The answer's body, or the problem thrown. */
export async function body<Data>(reply: Promise<Reply<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await reply
  if (!response.ok) throw problemOf(response.status, error)
  return data as NonNullable<Data>
}

/** For answers without a body. */
export async function done(reply: Promise<Reply<unknown>>): Promise<void> {
  const { error, response } = await reply
  if (!response.ok) throw problemOf(response.status, error)
}
