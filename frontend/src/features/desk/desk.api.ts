import { ask } from '@/features/work/ask'
import { at, type Listed, type LotStock, type Mode } from '@/features/work/work.api'
import { send } from '@/shared/api/client'
import type { Get, Money } from '@/shared/api/types'
import { problemOf } from '@/shared/problem'

/* Routes and shapes of the warehouse that only the desk asks for. */

export type Movement = Get<'/api/warehouses/{warehouse}/movements'>['items'][number]

const pageOf = 100
type Query = Record<string, string | undefined>

export const listStock = <Item>(
  warehouse: string,
  query: Query,
  after: string | undefined,
  signal: AbortSignal,
) =>
  ask<Listed<Item>>('GET', at(warehouse, 'stock'), {
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

export const lotsOf = (warehouse: string, query: Query, signal?: AbortSignal) =>
  ask<Listed<LotStock>>('GET', at(warehouse, 'lots'), {
    query: { limit: pageOf, ...query },
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

export interface NewDelivery {
  merchant: string
  reference: string
  expectedOn?: string
  lines: { sku: string; units: number }[]
  note?: string
}

export const announce = (warehouse: string, delivery: NewDelivery, key: string) =>
  ask<unknown>('POST', at(warehouse, 'deliveries'), { body: delivery, key })

export const endDelivery = (
  warehouse: string,
  id: string,
  how: 'cancel' | 'close',
  reason: string,
  key: string,
) => ask<unknown>('POST', at(warehouse, 'deliveries', id, how), { body: { reason }, key })

export interface Suggestion {
  from: string
  to: string
  units: number
  mode: Mode
  sendBy: string
  cost: Money
  costIfLate: Money
}

export interface ForecastError {
  days: number
  meanAbsolute: number
  wape: number | null
}

export interface Replenished {
  sku: string
  title: string
  available: number
  reserved: number
  inTransit: number
  ratePerDay: number | null
  weekdayPattern: number[] | null
  safetyStock: number | null
  reorderPoint: number | null
  daysOfCover: number | null
  suggestion: Suggestion | null
  forecast: { days: { day: string; units: number }[]; error: ForecastError | null }
}

export interface Assumptions {
  sample: boolean
  modes: { mode: Mode; leadDays: number; fenPerKilogram: number }[]
  serviceLevelPercent: number
  coverDays: number
  lateDays: number
  historyDays: number
  minimumHistoryDays: number
  weeklyDecayPercent: number
  otherWeekdayPercent: number
  backtestWeeks: number
  editedBy: string | null
  editedAt: string | null
  note: string | null
}

export interface Replenishment extends Listed<Replenished> {
  assumptions: Assumptions
}

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
