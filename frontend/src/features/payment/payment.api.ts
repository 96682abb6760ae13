import { api, body } from '@/shared/api/client'
import type { Get } from '@/shared/api/types'

export type Outcome = 'succeed' | 'decline'
export type PaymentSettings = Get<'/api/payments/settings'>

export function confirmSandbox(payment: string, outcome: Outcome) {
  const params = { path: { id: payment } }
  return body(api.POST('/api/sandbox/payments/{id}/confirm', { params, body: { outcome } }))
}

export const showSettings = () => body(api.GET('/api/payments/settings'))

/** The payment as the provider sees it now; after a decline with a new attempt. A repeat opens no other. */
export function payAgain(payment: string) {
  return body(api.POST('/api/payments/{id}/attempts', { params: { path: { id: payment } } }))
}
