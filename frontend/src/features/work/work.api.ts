import { api, body } from '@/shared/api/client'
import type { Get } from '@/shared/api/types'
import { ask } from './ask'

/*
 * Routes and shapes of the warehouse. What docs/openapi.json knows is taken from there; the rest is written down here,
 * in this one file.
 */

export interface Listed<Item> {
  items: Item[]
  next: string | null
  total: number
}

export type Account = Get<'/api/accounts/current'>
export type Warehouse = Get<'/api/warehouses'>['items'][number]
export type Fulfilment = Get<'/api/warehouses/{w}/fulfilments/{id}'> & {
  weightGrams?: number | null
}
export type FulfilmentStatus = Fulfilment['status']
export type StockItem = Get<'/api/warehouses/{warehouse}/stock'>['items'][number]
export type Stock = Get<'/api/warehouses/{warehouse}/stock/{sku}'>

export interface LotStock {
  sku: string
  title: string
  lot: string
  bin: string | null
  producedOn: string | null
  expiresOn: string | null
  remainingDays: number | null
  nearExpiry: boolean
  available: number
  reserved: number
  quarantined: number
  recall: string | null
}

export interface LotFacts extends LotStock {
  merchant: { id: string; name: string } | null
  supplier: { name: string; contact: string | null } | null
  county: string | null
  town: string | null
  certificate: string | null
  gi: string | null
  storage: string | null
  parents: string[]
  children: string[]
}

export interface Code {
  kind: 'SKU' | 'LOT' | 'BIN' | 'FULFILMENT' | 'TRANSFER' | 'DELIVERY'
  sku: string | null
  lot: string | null
  bin: string | null
  id: string | null
}

export const currentAccount = (signal?: AbortSignal) =>
  body(api.GET('/api/accounts/current', { signal }))

export const listWarehouses = (signal?: AbortSignal) => body(api.GET('/api/warehouses', { signal }))

/** `/api/warehouses/{w}/…` with every part escaped. */
export const at = (warehouse: string, ...parts: string[]) =>
  ['/api/warehouses', ...[warehouse, ...parts].map(encodeURIComponent)].join('/')

export const readCode = (warehouse: string, code: string) =>
  ask<Code>('GET', at(warehouse, 'codes', code))
