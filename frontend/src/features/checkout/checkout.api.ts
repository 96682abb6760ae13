import { api, body } from '@/shared/api/client'
import type { NewOrder } from '@/shared/api/types'

export function placeOrder(order: NewOrder, key: string) {
  const headers = { 'Idempotency-Key': key }
  return body(api.POST('/api/orders', { body: order, headers }))
}
