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

/** The address of a trace page has slashes, which no path can carry. */
export const readCode = (warehouse: string, code: string) =>
  /[/\\;%]/.test(code)
    ? ask<Code>('GET', at(warehouse, 'codes'), { query: { code } })
    : ask<Code>('GET', at(warehouse, 'codes', code))

const post = <Answer>(path: string, content: unknown, key: string) =>
  ask<Answer>('POST', path, { body: content, key })

// Receiving, lots, quality

export interface DeliveryLine {
  sku: string
  title: string
  announced: number
  accepted: number
  rejected: number
  damaged: number
}

export interface Delivery {
  id: string
  warehouse: string
  merchant: { id: string; name: string }
  reference: string
  expectedOn: string | null
  status: 'ANNOUNCED' | 'PARTLY_RECEIVED' | 'RECEIVED' | 'CANCELLED'
  lines: DeliveryLine[]
  note: string | null
}

export interface IntakeLine {
  sku: string
  lot: string
  producedOn: string
  expiresOn?: string
  accepted: number
  rejected?: number
  rejectedCause?: string
  damaged?: number
  merchant?: string
  supplier?: { name: string; contact: string }
  county?: string
  town?: string
  certificate?: string
  gi?: string
  storage?: string
  bin?: string
  reason?: string
}

export interface Intake {
  id: string
  reference: string
  delivery: string | null
  lines: IntakeLine[]
}

export const postIntake = (
  warehouse: string,
  intake: { reference: string; delivery?: string; lines: IntakeLine[] },
  key: string,
) => post<Intake>(at(warehouse, 'intakes'), intake, key)

export const closeDelivery = (warehouse: string, id: string, reason: string, key: string) =>
  post<Delivery>(at(warehouse, 'deliveries', id, 'close'), { reason }, key)

export const lotFacts = (warehouse: string, lot: string, sku?: string, signal?: AbortSignal) =>
  ask<{ lot: string; items: LotFacts[] }>('GET', at(warehouse, 'lots', lot), {
    query: { sku },
    signal,
  })

export const putAway = (
  warehouse: string,
  move: { sku: string; lot: string; bin: string },
  key: string,
) => post<LotStock>(at(warehouse, 'put-aways'), move, key)

export const lotLabel = (warehouse: string, lot: string, sku: string) =>
  ask<string>('GET', at(warehouse, 'lots', lot, 'label.svg'), { query: { sku } })

export type QuarantineReason =
  'DAMAGED' | 'SPOILED' | 'TEMPERATURE' | 'COMPLAINT' | 'SUSPECTED' | 'OTHER'
export type WriteOffReason = 'EXPIRED' | 'DAMAGED' | 'SPOILED' | 'RECALLED' | 'LOST' | 'OTHER'

export interface Destruction {
  method: string
  place: string
  witness: string
}

interface Units {
  sku: string
  lot: string
  units: number
  note?: string
}

export const quarantine = (
  warehouse: string,
  units: Units & { reason: QuarantineReason },
  key: string,
) => post<LotStock>(at(warehouse, 'quarantines'), units, key)

export const restock = (warehouse: string, units: Units, key: string) =>
  post<LotStock>(at(warehouse, 'restocks'), units, key)

export const returnToSupplier = (warehouse: string, units: Units, key: string) =>
  post<LotStock>(at(warehouse, 'supplier-returns'), units, key)

export const askWriteOff = (
  warehouse: string,
  units: Units & { reason: WriteOffReason; destruction?: Destruction },
  key: string,
) => post<Approval>(at(warehouse, 'write-offs'), units, key)

export interface Approval {
  id: string
  warehouse: string
  kind: 'WRITE_OFF' | 'ADJUSTMENT'
  sku: string
  title: string
  lot: string
  units: number
  reason: string
  note: string | null
  destruction: Destruction | null
  status: 'AWAITING' | 'APPROVED' | 'REFUSED'
  askedBy: string
  askedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decisionNote: string | null
}

export const decide = (
  warehouse: string,
  id: string,
  decision: 'approve' | 'refuse',
  note: string,
  key: string,
) => post<Approval>(at(warehouse, 'approvals', id, decision), note ? { note } : {}, key)

export interface Alert {
  id: string
  kind:
    'EXPIRED' | 'NEAR_EXPIRY' | 'LOW_STOCK' | 'STOCK_OUT' | 'DISCREPANCY' | 'RECALL' | 'DELIVERY'
  sku: string | null
  lot: string | null
  subject: string
  at: string
  seenBy: string | null
  seenAt: string | null
}

export const alertSeen = (warehouse: string, id: string, key: string) =>
  post<Alert>(at(warehouse, 'alerts', id, 'seen'), {}, key)

// Picking to hand-over

export interface Pick {
  bin: string | null
  sku: string
  title: string
  lot: string
  units: number
  picked: number
  for: { fulfilment: string; units: number; picked: number }[]
}

export interface Wave {
  id: string
  status: 'OPEN' | 'DONE'
  fulfilments: string[]
  picks: Pick[]
  at: string
  actor: string
}

export const startWave = (
  warehouse: string,
  wanted: { fulfilments: string[] } | { most: number },
  key: string,
) => post<Wave>(at(warehouse, 'waves'), wanted, key)

export const pick = (
  warehouse: string,
  fulfilment: string,
  scanned: { sku: string; lot: string; units: number },
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'pick'), scanned, key)

export const pickShort = (
  warehouse: string,
  fulfilment: string,
  missing: { sku: string; lot: string; units: number; note?: string },
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'short'), missing, key)

export const pack = (
  warehouse: string,
  fulfilment: string,
  packed: { parcels: number; weightGrams?: number },
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'pack'), packed, key)

export const ship = (
  warehouse: string,
  fulfilment: string,
  handed: { carrier: string; trackingNumber: string },
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'ship'), handed, key)

export interface ManifestItem {
  fulfilment: string
  trackingNumber: string
}

export interface Manifest {
  id: string
  carrier: string
  at: string
  actor: string
  items: (ManifestItem & {
    order: string
    packages: number
    weightGrams: number | null
    region: string
  })[]
}

export const handOver = (
  warehouse: string,
  manifest: { carrier: string; items: ManifestItem[] },
  key: string,
) => post<Manifest>(at(warehouse, 'manifests'), manifest, key)

export interface Discrepancy {
  id: string
  fulfilment: string
  sku: string
  lot: string
  units: number
  title: string
  note: string | null
  status: 'OPEN' | 'FOUND' | 'LOST'
  reportedBy: string
  at: string
  decidedBy: string | null
  decidedAt: string | null
  decisionNote: string | null
}

export const foundAgain = (warehouse: string, id: string, key: string) =>
  post<Discrepancy>(at(warehouse, 'discrepancies', id, 'found'), {}, key)

export const lostForGood = (warehouse: string, id: string, note: string, key: string) =>
  post<Discrepancy>(at(warehouse, 'discrepancies', id, 'lost'), { note }, key)

// Transfers

export type Mode = 'ROAD' | 'SEA_RAIL' | 'RIVER_SEA'

export interface TransferLot {
  lot: string
  sent: number
  received: number
  damaged: number
  short: number
  surplus: number
}

export interface Transfer {
  id: string
  from: string
  to: string
  status: 'DRAFT' | 'SENT' | 'IN_TRANSIT' | 'RECEIVED' | 'CANCELLED'
  mode: Mode
  carrier: string | null
  waybill: string | null
  plannedDeparture: string | null
  plannedArrival: string | null
  departedAt: string | null
  arrivedAt: string | null
  legs: { mode: Mode; from: string; to: string }[]
  lines: { sku: string; title: string; units: number; lots: TransferLot[] }[]
  differences: {
    sku: string
    lot: string
    kind: 'SHORTAGE' | 'DAMAGE' | 'SURPLUS'
    units: number
    cause: string
    leg: number | null
  }[]
  receipts: { reference: string; at: string; actor: string }[]
  note: string | null
}

export interface NewTransfer {
  to: string
  mode: Mode
  plannedDeparture?: string
  plannedArrival?: string
  lines: { sku: string; units: number; lot?: string }[]
  note?: string
}

export const draftTransfer = (warehouse: string, transfer: NewTransfer, key: string) =>
  post<Transfer>(at(warehouse, 'transfers'), transfer, key)

export const sendTransfer = (
  warehouse: string,
  id: string,
  sent: {
    carrier: string
    waybill: string
    departedOn?: string
    legs: { mode: Mode; from: string; to: string; cost: number }[]
  },
  key: string,
) => post<Transfer>(at(warehouse, 'transfers', id, 'send'), sent, key)

export const cancelTransfer = (warehouse: string, id: string, reason: string, key: string) =>
  post<Transfer>(at(warehouse, 'transfers', id, 'cancel'), { reason }, key)

export interface TransferReceipt {
  reference: string
  lines: {
    sku: string
    lot: string
    units: number
    damaged?: number
    damageCause?: string
    surplusCause?: string
    bin?: string
    leg?: number
  }[]
  complete: boolean
  shortageCause?: string
  shortageLeg?: number
}

export const receiveTransfer = (
  warehouse: string,
  id: string,
  receipt: TransferReceipt,
  key: string,
) => post<Transfer>(at(warehouse, 'transfers', id, 'receive'), receipt, key)

// Counts

export interface CountLine {
  sku: string
  title: string
  lot: string
  bin: string | null
  counted: number | null
  countedBy: string | null
  second: number | null
  needsSecond: boolean
  difference: number | null
}

export interface Count {
  id: string
  warehouse: string
  status: 'COUNTING' | 'SECOND_COUNT' | 'POSTED' | 'CANCELLED'
  lines: CountLine[]
  at: string
  actor: string
}

export interface CountItem {
  id: string
  status: Count['status']
  covered: number
  counted: number
  at: string
}

export interface CountScope {
  bins?: string[]
  abc?: 'A' | 'B' | 'C'
  note?: string
}

export const startCount = (warehouse: string, scope: CountScope, key: string) =>
  post<Count>(at(warehouse, 'counts'), scope, key)

export const countLine = (
  warehouse: string,
  id: string,
  line: { sku: string; lot: string; bin?: string; units: number },
  key: string,
) => post<Count>(at(warehouse, 'counts', id, 'lines'), line, key)

export const endCount = (
  warehouse: string,
  id: string,
  how: 'post' | 'cancel',
  note: string,
  key: string,
) => post<Count>(at(warehouse, 'counts', id, how), note ? { note } : {}, key)

// Recalls

export type Response = 'RETURNED' | 'DESTROYED' | 'CONSUMED' | 'UNREACHABLE'

export interface Recipient {
  order: string
  fulfilment: string
  warehouse: string
  line: number
  sku: string
  title: string
  lot: string
  units: number
  state: 'HELD' | 'RESOURCED' | 'SHORT' | 'SHIPPED'
  name: string | null
  phone: string | null
  notice: { zh: string; en: string }
  response: Response | null
  note: string | null
  respondedAt: string | null
}

export interface RecalledStock {
  warehouse: string
  sku: string
  lot: string
  available: number
  reserved: number
  quarantined: number
}

export interface RecallPreview {
  lots: { sku: string; lot: string }[]
  stock: RecalledStock[]
  heldOrders: number
  shippedOrders: number
  open: string | null
}

export interface RecallSummary {
  id: string
  lots: { sku: string; lot: string }[]
  reason: string
  status: 'OPEN' | 'CLOSED' | 'WITHDRAWN'
  at: string
  actor: string
  done: number
  total: number
  held: number
}

export interface Recall extends RecallSummary {
  stock: RecalledStock[]
  people: Recipient[]
  next: string | null
  ended: { by: string; at: string; note: string } | null
}

export const previewRecall = (lot: string, sku?: string) =>
  ask<RecallPreview>('GET', '/api/recalls/preview', { query: { lot, sku } })

export const recallLot = (recall: { lot: string; sku?: string; reason: string }, key: string) =>
  post<Recall>('/api/recalls', recall, key)

export const recallPath = (id: string) => `/api/recalls/${encodeURIComponent(id)}`

export const morePeople = (id: string, after: string) =>
  ask<Listed<Recipient>>('GET', `${recallPath(id)}/people`, { query: { after } })

export const recordResponse = (
  id: string,
  said: { order: string; line: number; response: Response; note?: string },
  key: string,
) => post<Recall>(`${recallPath(id)}/responses`, said, key)

/** While somebody has not answered it also takes a reason. */
export const closeRecall = (id: string, end: { note: string; reason?: string }, key: string) =>
  post<Recall>(`${recallPath(id)}/close`, end, key)

export const withdrawRecall = (id: string, reason: string, key: string) =>
  post<Recall>(`${recallPath(id)}/withdraw`, { reason }, key)
