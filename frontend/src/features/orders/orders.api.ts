import { api, body } from '@/shared/api/client'

export function listOrders(after?: string, signal?: AbortSignal) {
  return body(api.GET('/api/orders', { params: { query: { limit: 10, after } }, signal }))
}

export function showOrder(id: string, signal?: AbortSignal) {
  return body(api.GET('/api/orders/{id}', { params: { path: { id } }, signal }))
}

export function cancelOrder(id: string) {
  return body(api.POST('/api/orders/{id}/cancel', { params: { path: { id } } }))
}

/** What the buyer wants of units that were not there; the same choice again changes nothing. */
export function chooseAboutShortage(id: string, n: number, choice: 'WAIT' | 'REFUND') {
  return body(
    api.POST('/api/orders/{id}/shortages/{n}', { params: { path: { id, n } }, body: { choice } }),
  )
}
