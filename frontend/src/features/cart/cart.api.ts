import { api, body } from '@/shared/api/client'
import type { Cart } from '@/shared/api/types'

export interface Wanted {
  sku: string
  units: number
}

export const showCart = () => body(api.GET('/api/cart')) as Promise<Cart>

export function changeLine({ sku, units }: Wanted) {
  return body(
    api.PUT('/api/cart/lines/{sku}', { params: { path: { sku } }, body: { units } }),
  ) as Promise<Cart>
}

export function removeLine(sku: string) {
  return body(api.DELETE('/api/cart/lines/{sku}', { params: { path: { sku } } })) as Promise<Cart>
}

/** Adds up; with the same key a second call changes nothing. */
export function addLines(lines: Wanted[], key: string) {
  const headers = { 'Idempotency-Key': key }
  return body(api.POST('/api/cart/merge', { body: { lines }, headers })) as Promise<Cart>
}
