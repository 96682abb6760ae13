import type { Get, Posted } from '@/shared/api/types'
import { post, route } from '@/features/console/requests'

/* Routes of the office, as docs/openapi.json has them. */

export type PaymentAlert = Get<'/api/payments/alerts'>['items'][number]
export type SearchWords = Get<'/api/search/synonyms'>
export type ZeroHit = Get<'/api/search/zero-hits'>['items'][number]
export type DeskReview = Get<'/api/reviews'>['items'][number]
export type DeskQuestion = Get<'/api/questions'>['items'][number]
export type AuditEntry = Get<'/api/audit'>['items'][number]

/** A refund above the limit; who asked for it is not told, the server knows. */
export type RefundApproval = Get<'/api/refund-approvals'>['items'][number]

export type Return = Get<'/api/returns/{r}'>
export type ReturnLine = Return['lines'][number]

export type Payout = Get<'/api/payouts/{id}'>

export type Reconciliation = Get<'/api/reconciliations'>['items'][number]
export type ReconciledDay = Get<'/api/reconciliations/{day}'>
export type Difference = ReconciledDay['differences'][number]

export type Coupon = Get<'/api/coupons/{id}'>
export type CouponScope = Coupon['scope']
export type NewCoupon = Posted<'/api/coupons'>

export type Commissions = Get<'/api/commissions'>
export type Rate = Commissions['rates'][number]

export type GroupPrice = Get<'/api/group-prices/{sku}'>
export type Invoice = Get<'/api/invoices/{id}'>
export type Balance = Get<'/api/journal/balances'>['items'][number]

/** One step of a thing: `/api/<things>/<id>/<step>`. */
export const step = <Answer>(parts: string[], body: unknown, key: string) =>
  post<Answer>(route(...parts), body, key)
