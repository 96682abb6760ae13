import type { Get, Money } from '@/shared/api/types'
import { route } from '@/features/console/requests'

/* Routes of a merchant's own desk. What docs/openapi.json has already is typed from it. */

export type DeskReview = Get<'/api/reviews'>['items'][number]
export type DeskQuestion = Get<'/api/questions'>['items'][number]

/** One month's money of a merchant. */
export interface Statement {
  month: string
  sales: Money
  refunds: Money
  commission: Money
  shipping: Money
  payable: Money
  paid: Money
  open: Money
}
export interface StatementLine {
  at: string
  order: string
  line: number
  sku: string
  title: string
  units: number
  kind: 'SALE' | 'REFUND'
  gross: Money
  discount: Money
  commission: Money
  net: Money
}
export type StatementPage = Statement & {
  lines: StatementLine[]
  next: string | null
  total: number
}

export const statements = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'statements', ...parts)

/** A merchant's share of a paid order; who bought it is not told. */
export interface SoldOrder {
  id: string
  status: string
  paidAt: string
  region: string
  lines: {
    line: number
    sku: string
    title: string
    spec: string
    units: number
    price: Money
    discount: Money
    net: Money
    refundedUnits: number
  }[]
  total: Money
  refunded: Money
  parcels: {
    warehouse: string
    status: string
    units: number
    carrier: string | null
    trackingNumber: string | null
    shippedAt: string | null
    deliveredAt: string | null
  }[]
}

export interface OwnStock {
  sku: string
  title: string
  spec: string
  onSale: boolean
  warehouses: { warehouse: string; available: number; reserved: number; quarantined: number }[]
}

export type OwnDelivery = Get<'/api/warehouses/{warehouse}/deliveries/{id}'>

export const own = (merchant: string, ...parts: string[]) => route('merchants', merchant, ...parts)
