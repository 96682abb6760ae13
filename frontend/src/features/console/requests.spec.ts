import { afterEach, expect, it, vi } from 'vitest'
import { putTagged, readTagged, uploadFile } from './requests'

const asked: Request[] = []
function aTaggedServer() {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request.clone())
    return new Response('{"id":"d_1"}', { headers: { ETag: '"4"' } })
  })
}
afterEach(() => {
  asked.length = 0
  vi.unstubAllGlobals()
})

it('an edit names the version it was made on', async () => {
  aTaggedServer()
  const { etag } = await readTagged('/api/commissions')
  const saved = await putTagged('/api/commissions', { rates: [] }, etag)

  expect(asked[1]?.headers.get('If-Match')).toBe('"4"')
  expect(saved.etag).toBe('"4"')
})

it('a file goes out as a form with its key', async () => {
  aTaggedServer()
  const file = new File(['%PDF'], 'invoice.pdf', { type: 'application/pdf' })
  const answer = await uploadFile<{ id: string }>('/api/documents', file, {}, 'key-1')

  expect(answer.id).toBe('d_1')
  expect(asked[0]?.headers.get('Idempotency-Key')).toBe('key-1')
  expect(asked[0]?.headers.get('Content-Type')).toContain('multipart/form-data')
})
