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
