import { send } from '@/shared/api/client'
import { problemOf } from '@/shared/problem'
import { ask } from '@/features/work/ask'

type Query = Record<string, string | number | boolean | null | undefined>

/** `/api/…` with every part escaped. */
export const route = (...parts: string[]) => ['/api', ...parts.map(encodeURIComponent)].join('/')

export const post = <Answer>(path: string, body: unknown, key: string) =>
  ask<Answer>('POST', path, { body, key })

/** A thing and the version of it that an edit has to name. */
export interface Tagged<Thing> {
  thing: Thing
  etag: string
}

export async function readTagged<Thing>(path: string, signal?: AbortSignal) {
  return tagged<Thing>(await accepted(new Request(new URL(path, location.origin), { signal })))
}

/** Replaces the whole thing if nobody else has edited it since; the server refuses otherwise. */
export async function putTagged<Thing>(path: string, body: unknown, etag?: string) {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (etag) headers['If-Match'] = etag
  const request = new Request(new URL(path, location.origin), {
    method: 'PUT',
    headers,
    body: JSON.stringify(body),
  })
  return tagged<Thing>(await accepted(request))
}

/** Files of the shop are asked for with the token, so they cannot be plain links. */
export async function readFile(path: string, query: Query = {}, signal?: AbortSignal) {
  const url = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query))
    if (value) url.searchParams.set(name, String(value))
  return (await accepted(new Request(url, { signal }))).blob()
}

/** One file with the words that belong to it, as a form sends it. */
export async function uploadFile<Answer>(
  path: string,
  file: File,
  fields: Record<string, string>,
  key: string,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  const answer = await accepted(
    new Request(new URL(path, location.origin), {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
      body: form,
    }),
  )
  return (await answer.json()) as Answer
}

export async function remove(path: string, key: string) {
  await accepted(
    new Request(new URL(path, location.origin), {
      method: 'DELETE',
      headers: { 'Idempotency-Key': key },
    }),
  )
  return true
}

const tagged = async <Thing>(answer: Response): Promise<Tagged<Thing>> => ({
  thing: (await answer.json()) as Thing,
  etag: answer.headers.get('ETag') ?? '',
})

async function accepted(request: Request) {
  const answer = await send(request)
  if (answer.ok) return answer
  throw problemOf(answer.status, await answer.json().catch(() => undefined))
}
