import { api, body } from '@/shared/api/client'
import type { Get, Order, Post, Posted } from '@/shared/api/types'

export type Return = Get<'/api/orders/{id}/returns'>['items'][number]
export type ReturnKind = Return['kind']
export type NewReturn = Posted<'/api/orders/{id}/returns'>
export type StoredImage = Post<'/api/images'>

export function cancelLine(id: string, line: number, units: number) {
  const params = { path: { id, line } }
  return body(
    api.POST('/api/orders/{id}/lines/{line}/cancel', { params, body: { units } }),
  ) as Promise<Order>
}

export function listReturns(id: string, signal?: AbortSignal) {
  return body(api.GET('/api/orders/{id}/returns', { params: { path: { id } }, signal }))
}

/** With the same key a second call is the same return. */
export function askReturn(id: string, wish: NewReturn, key: string) {
  const headers = { 'Idempotency-Key': key }
  return body(
    api.POST('/api/orders/{id}/returns', { params: { path: { id } }, headers, body: wish }),
  )
}

export function withdrawReturn(id: string, r: string) {
  return body(api.POST('/api/orders/{id}/returns/{r}/withdraw', { params: { path: { id, r } } }))
}

export function sendBack(
  id: string,
  r: string,
  parcel: { carrier: string; trackingNumber: string },
) {
  const params = { path: { id, r } }
  return body(api.POST('/api/orders/{id}/returns/{r}/send', { params, body: parcel }))
}
