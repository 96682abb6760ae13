import { api, body } from '@/shared/api/client'

export type Outcome = 'succeed' | 'decline'

export function confirmSandbox(payment: string, outcome: Outcome) {
  const params = { path: { id: payment } }
  return body(api.POST('/api/sandbox/payments/{id}/confirm', { params, body: { outcome } }))
}
