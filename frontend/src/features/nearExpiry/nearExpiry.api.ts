import { api, body } from '@/shared/api/client'

const pageSize = 24

/** Near-expiry goods, the first to expire first. */
export function listNearExpiry(after?: string, signal?: AbortSignal) {
  const query = { limit: pageSize, after }
  return body(api.GET('/api/near-expiry', { params: { query }, signal }))
}

export function showNearExpiry(offer: string) {
  return body(api.GET('/api/near-expiry/{offer}', { params: { path: { offer } } }))
}
