import type { Get } from '@/shared/api/types'
import { route } from '@/features/console/requests'

/* Routes of a merchant's own desk, as docs/openapi.json has them. */

export type DeskReview = Get<'/api/reviews'>['items'][number]
export type DeskQuestion = Get<'/api/questions'>['items'][number]

/** One month's money of a merchant. */
export type Statement = Get<'/api/merchants/{merchant}/statements'>['items'][number]
export type StatementPage = Get<'/api/merchants/{merchant}/statements/{month}'>
export type StatementLine = StatementPage['lines'][number]

export const statements = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'statements', ...parts)

/** A merchant's share of a paid order; who bought it is not told. */
export type SoldOrder = Get<'/api/merchants/{merchant}/orders/{id}'>

export type OwnStock = Get<'/api/merchants/{merchant}/stock'>['items'][number]

export type OwnDelivery = Get<'/api/warehouses/{warehouse}/deliveries/{id}'>

export const own = (merchant: string, ...parts: string[]) => route('merchants', merchant, ...parts)
