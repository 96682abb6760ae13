import type { Money } from '@/shared/api/types'
import type { Get } from '@/shared/api/types'
import { post, route } from '@/features/console/requests'

/* Routes of the office. What docs/openapi.json has already is typed from it; the rest has the shape of its sketch. */

export type PaymentAlert = Get<'/api/payments/alerts'>['items'][number]
export type SearchWords = Get<'/api/search/synonyms'>
export type ZeroHit = Get<'/api/search/zero-hits'>['items'][number]
export type DeskReview = Get<'/api/reviews'>['items'][number]
export type DeskQuestion = Get<'/api/questions'>['items'][number]
export type AuditEntry = Get<'/api/audit'>['items'][number]

/** A refund above the limit; who asked for it is not told, the server knows. */
export interface RefundApproval {
  id: string
  order: string
  kind: Return['kind']
  amount: Money
  status: 'AWAITING' | 'APPROVED' | 'REFUSED'
  requestedAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
}

export interface ReturnLine {
  line: number
  sku: string
  title: string
  units: number
  accepted: number | null
  outcome: 'RESTOCK' | 'QUARANTINE' | 'DESTROY' | null
  money: Money
}
export interface Return {
  id: string
  order: string
  kind: 'NO_REASON' | 'QUALITY' | 'WRONG_ITEM' | 'NOT_ARRIVED'
  status: 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | 'SENT' | 'RECEIVED' | 'REFUNDED'
  lines: ReturnLine[]
  reason: string
  images: { id: string; url: string }[]
  requestedAt: string
  answerBy: string
  decidedAt: string | null
  decisionReason: string | null
  carrier: string | null
  trackingNumber: string | null
  sendBy: string | null
  receivedAt: string | null
  refundBy: string | null
  refund: { id: string; amount: Money; status: string } | null
  freightBy: 'BUYER' | 'SELLER'
  overdue: boolean
  warehouse: string
}

export interface Payout {
  id: string
  merchant: { id: string; name: string }
  month: string
  amount: Money
  status: 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'PAID' | 'FAILED'
  provider: string
  destination: string | null
  proposedBy: string
  proposedAt: string
  approvedBy: string | null
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
  reference: string | null
  paidAt: string | null
}

interface Both {
  zh: string
  en: string
}
export interface Difference {
  id: string
  kind: 'MISSING_AT_PROVIDER' | 'MISSING_HERE' | 'SUM_DIFFERS' | 'STATUS_DIFFERS'
  providerId: string | null
  payment: string | null
  order?: string | null
  refund: string | null
  ours: Money | null
  theirs: Money | null
  action: Both
  settledBy: string | null
  settledAt?: string | null
  note: string | null
}
export interface Reconciliation {
  day: string
  status: 'RUNNING' | 'DONE' | 'FAILED'
  compared: number
  matched: number
  fees: Money
  net: Money
}
export type ReconciledDay = Reconciliation & {
  differences: Difference[]
  differencesTotal?: number
}

export interface CouponScope {
  products: string[]
  merchants: string[]
  counties: string[]
  categories: string[]
  nearExpiry?: boolean
}
export interface NewCoupon {
  code?: string
  name: Both
  kind: 'FIXED' | 'PERCENT'
  amountFen?: number
  percent?: number
  mostFen?: number
  thresholdFen: number
  perPerson: number
  totalUses: number
  scope: CouponScope
  from: string
  until: string
  fundedBy: 'PLATFORM' | 'MERCHANT'
  subsidySource?: string
  listed: boolean
}
export interface Coupon extends Omit<
  NewCoupon,
  'amountFen' | 'percent' | 'mostFen' | 'subsidySource'
> {
  id: string
  code: string
  amountFen: number | null
  percent: number | null
  mostFen: number | null
  subsidySource: string | null
  used: number
  status: 'ACTIVE' | 'STOPPED'
}

export interface Rate {
  category: string | null
  channel: 'SHOP' | 'P832'
  permille: number
}
export interface Commissions {
  version: number
  rates: Rate[]
  history: { from: string; rates: Rate[]; editedBy: string | null; note: string | null }[]
}

export interface GroupPrice {
  sku: string
  price: Money
  steps: { fromUnits: number; priceFen: number }[]
}

export interface Invoice {
  id: string
  order: string
  kind: 'PERSON' | 'COMPANY'
  title: string
  uscc: string | null
  amount: Money
  status:
    | 'REQUESTED'
    | 'ISSUED'
    | 'RED_ASKED'
    | 'RED_AGREED'
    | 'RED_REFUSED'
    | 'RED_WITHDRAWN'
    | 'REVERSED'
  number: string | null
  issuedAt: string | null
  document: string | null
  redNumber: string | null
  history: { status: string; at: string; by: string; reason: string | null }[]
}

export interface Balance {
  account: string
  debit: Money
  credit: Money
  balance: Money
}

/** One step of a thing: `/api/<things>/<id>/<step>`. */
export const step = <Answer>(parts: string[], body: unknown, key: string) =>
  post<Answer>(route(...parts), body, key)
