import { ask } from '@/features/work/ask'
import { at, type Delivery, type Listed, type StockItem } from '@/features/work/work.api'
import { send } from '@/shared/api/client'
import type { Get, Posted, Put } from '@/shared/api/types'
import { problemOf } from '@/shared/problem'

/* Routes and shapes of the warehouse that only the desk asks for. */

export type Movement = Get<'/api/warehouses/{warehouse}/movements'>['items'][number]

const pageOf = 100
type Query = Record<string, string | undefined>

export const listStock = (
  warehouse: string,
  query: Query,
  after: string | undefined,
  signal: AbortSignal,
) =>
  ask<Listed<StockItem>>('GET', at(warehouse, 'stock'), {
    query: { limit: pageOf, ...query, after },
    signal,
  })

export const listMovements = (
  warehouse: string,
  query: Query,
  after: string | undefined,
  signal: AbortSignal,
) =>
  ask<Listed<Movement>>('GET', at(warehouse, 'movements'), {
    query: { limit: pageOf, ...query, after },
    signal,
  })

/** The ledger as a file; it is asked for with the token, so it cannot be a plain link. */
export async function exportMovements(
  warehouse: string,
  query: Query & { format: 'csv' | 'xlsx' },
): Promise<Blob> {
  const url = new URL(at(warehouse, 'movements', 'export'), location.origin)
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value)
  const answer = await send(new Request(url))
  if (answer.ok) return answer.blob()
  throw problemOf(answer.status, await answer.json().catch(() => undefined))
}

export type NewDelivery = Posted<'/api/warehouses/{warehouse}/deliveries'>

export const announce = (warehouse: string, delivery: NewDelivery, key: string) =>
  ask<Delivery>('POST', at(warehouse, 'deliveries'), { body: delivery, key })

export const endDelivery = (
  warehouse: string,
  id: string,
  how: 'cancel' | 'close',
  reason: string,
  key: string,
) => ask<Delivery>('POST', at(warehouse, 'deliveries', id, how), { body: { reason }, key })

export type Replenishment = Get<'/api/warehouses/{warehouse}/replenishment'>
export type Replenished = Replenishment['items'][number]
export type Assumptions = Replenishment['assumptions']

export const replenishment = (
  warehouse: string,
  suggested: boolean,
  after: string | undefined,
  signal: AbortSignal,
) =>
  ask<Replenishment>('GET', at(warehouse, 'replenishment'), {
    query: { limit: 20, suggested: suggested || undefined, after },
    signal,
  })

export const assumptionsPath = '/api/replenishment/assumptions'
export type NewAssumptions = Put<typeof assumptionsPath>
export type HeldAssumptions = Get<typeof assumptionsPath>

export const replaceAssumptions = (next: NewAssumptions, version: number) =>
  ask<HeldAssumptions>('PUT', assumptionsPath, { body: next, version })

export const remainingLifePath = '/api/warehouses/remaining-life'
export type RemainingLife = Get<typeof remainingLifePath>

export const replaceRemainingLife = (retail: RemainingLife['retail'], version: number) =>
  ask<RemainingLife>('PUT', remainingLifePath, { body: { retail }, version })

export type Offer = Get<'/api/warehouses/{warehouse}/near-expiry-offers'>['items'][number]

export const closeOffer = (warehouse: string, id: string, reason: string, key: string) =>
  ask<Offer>('POST', at(warehouse, 'near-expiry-offers', id, 'close'), { body: { reason }, key })

export type LotTrace = Get<'/api/warehouses/{warehouse}/lots/{lot}/trace'>
export type TracedItem = LotTrace['items'][number]
