import { api, body } from '@/shared/api/client'
import type { Get, Posted } from '@/shared/api/types'
import { ask } from './ask'

/* Routes of the warehouse, with the shapes docs/openapi.json gives them. */

export interface Listed<Item> {
  items: Item[]
  next: string | null
  total: number
}

/** A request's members are published as such that may be missing; the server refuses those it needs by name. */
export type Filled<Request> = { [Member in keyof Request]-?: NonNullable<Request[Member]> }

export type Account = Get<'/api/accounts/current'>
export type Warehouse = Get<'/api/warehouses'>['items'][number]
export type Fulfilment = Get<'/api/warehouses/{w}/fulfilments/{id}'>
export type FulfilmentStatus = Fulfilment['status']
export type StockItem = Get<'/api/warehouses/{warehouse}/stock'>['items'][number]
export type Stock = Get<'/api/warehouses/{warehouse}/stock/{sku}'>

export type LotStock = Get<'/api/warehouses/{warehouse}/lots'>['items'][number]
export type LotsOfNumber = Get<'/api/warehouses/{warehouse}/lots/{lot}'>
export type LotFacts = LotsOfNumber['items'][number]
export type Code = Get<'/api/warehouses/{warehouse}/codes'>

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

export type Delivery = Get<'/api/warehouses/{warehouse}/deliveries/{id}'>
export type DeliveryLine = Delivery['lines'][number]
export type Intake = Get<'/api/warehouses/{warehouse}/intakes/{id}'>
export type NewIntake = Posted<'/api/warehouses/{warehouse}/intakes'>
type NewIntakeLine = NonNullable<NonNullable<NewIntake['lines']>[number]>
/** One line as it is entered: what the server demands is there. */
export type IntakeLine = Partial<Filled<NewIntakeLine>> &
  Pick<Filled<NewIntakeLine>, 'sku' | 'lot' | 'producedOn' | 'accepted'>

export const postIntake = (warehouse: string, intake: NewIntake, key: string) =>
  post<Intake>(at(warehouse, 'intakes'), intake, key)

export const closeDelivery = (warehouse: string, id: string, reason: string, key: string) =>
  post<Delivery>(at(warehouse, 'deliveries', id, 'close'), { reason }, key)

export const lotFacts = (warehouse: string, lot: string, sku?: string, signal?: AbortSignal) =>
  ask<LotsOfNumber>('GET', at(warehouse, 'lots', lot), {
    query: { sku },
    signal,
  })

export const putAway = (
  warehouse: string,
  move: Posted<'/api/warehouses/{warehouse}/put-aways'>,
  key: string,
) => post<LotStock>(at(warehouse, 'put-aways'), move, key)

export const lotLabel = (warehouse: string, lot: string, sku: string) =>
  ask<string>('GET', at(warehouse, 'lots', lot, 'label.svg'), { query: { sku } })

type Quarantining = Posted<'/api/warehouses/{warehouse}/quarantines'>
type Handling = Posted<'/api/warehouses/{warehouse}/restocks'>
type WritingOff = Posted<'/api/warehouses/{warehouse}/write-offs'>
export type QuarantineReason = NonNullable<Quarantining['reason']>
export type WriteOffReason = NonNullable<WritingOff['reason']>
export type Destruction = Filled<NonNullable<WritingOff['destruction']>>

export const quarantine = (warehouse: string, units: Quarantining, key: string) =>
  post<Stock>(at(warehouse, 'quarantines'), units, key)

export const restock = (warehouse: string, units: Handling, key: string) =>
  post<Stock>(at(warehouse, 'restocks'), units, key)

export const returnToSupplier = (warehouse: string, units: Handling, key: string) =>
  post<Stock>(at(warehouse, 'supplier-returns'), units, key)

export const openOffer = (
  warehouse: string,
  offer: Posted<'/api/warehouses/{warehouse}/near-expiry-offers'>,
  key: string,
) => post<{ id: string }>(at(warehouse, 'near-expiry-offers'), offer, key)

export const splitLot = (
  warehouse: string,
  lot: string,
  part: Posted<'/api/warehouses/{warehouse}/lots/{lot}/splits'>,
  key: string,
) => post<Stock>(at(warehouse, 'lots', lot, 'splits'), part, key)

export const mergeLots = (
  warehouse: string,
  parts: Posted<'/api/warehouses/{warehouse}/merges'>,
  key: string,
) => post<Stock>(at(warehouse, 'merges'), parts, key)

export const askWriteOff = (warehouse: string, units: WritingOff, key: string) =>
  post<Approval>(at(warehouse, 'write-offs'), units, key)

export type Approval = Get<'/api/warehouses/{warehouse}/approvals/{id}'>

export const decide = (
  warehouse: string,
  id: string,
  decision: 'approve' | 'refuse',
  note: string,
  key: string,
) => post<Approval>(at(warehouse, 'approvals', id, decision), note ? { note } : {}, key)

export type Alert = Get<'/api/warehouses/{warehouse}/alerts'>['items'][number]

export const alertSeen = (warehouse: string, id: string, key: string) =>
  post<Alert>(at(warehouse, 'alerts', id, 'seen'), {}, key)

// Picking to hand-over

export type Wave = Get<'/api/warehouses/{w}/waves/{id}'>
export type WavePick = Wave['picks'][number]

export const dissolveWave = (warehouse: string, id: string, key: string) =>
  ask<Wave>('POST', at(warehouse, 'waves', id, 'dissolve'), { key })

export const startWave = (
  warehouse: string,
  wanted: Posted<'/api/warehouses/{w}/waves'>,
  key: string,
) => post<Wave>(at(warehouse, 'waves'), wanted, key)

export const pick = (
  warehouse: string,
  fulfilment: string,
  scanned: Posted<'/api/warehouses/{w}/fulfilments/{id}/pick'>,
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'pick'), scanned, key)

export const pickShort = (
  warehouse: string,
  fulfilment: string,
  missing: Posted<'/api/warehouses/{w}/fulfilments/{id}/short'>,
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'short'), missing, key)

export const pack = (
  warehouse: string,
  fulfilment: string,
  packed: Posted<'/api/warehouses/{w}/fulfilments/{id}/pack'>,
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'pack'), packed, key)

export const ship = (
  warehouse: string,
  fulfilment: string,
  handed: Posted<'/api/warehouses/{w}/fulfilments/{id}/ship'>,
  key: string,
) => post<Fulfilment>(at(warehouse, 'fulfilments', fulfilment, 'ship'), handed, key)

export type Manifest = Get<'/api/warehouses/{w}/manifests/{id}'>
type NewManifest = Posted<'/api/warehouses/{w}/manifests'>
export type ManifestItem = Pick<Manifest['items'][number], 'fulfilment' | 'trackingNumber'>

export const handOver = (warehouse: string, manifest: NewManifest, key: string) =>
  post<Manifest>(at(warehouse, 'manifests'), manifest, key)

export type Discrepancy = Get<'/api/warehouses/{w}/discrepancies/{id}'>

export const foundAgain = (warehouse: string, id: string, key: string) =>
  post<Discrepancy>(at(warehouse, 'discrepancies', id, 'found'), {}, key)

export const lostForGood = (warehouse: string, id: string, note: string, key: string) =>
  post<Discrepancy>(at(warehouse, 'discrepancies', id, 'lost'), { note }, key)

// Transfers

export type Transfer = Get<'/api/warehouses/{warehouse}/transfers/{id}'>
export type TransferLot = Transfer['lines'][number]['lots'][number]
export type Mode = Transfer['mode']
export type NewTransfer = Posted<'/api/warehouses/{warehouse}/transfers'>

export const draftTransfer = (warehouse: string, transfer: NewTransfer, key: string) =>
  post<Transfer>(at(warehouse, 'transfers'), transfer, key)

export const sendTransfer = (
  warehouse: string,
  id: string,
  sent: Posted<'/api/warehouses/{warehouse}/transfers/{id}/send'>,
  key: string,
) => post<Transfer>(at(warehouse, 'transfers', id, 'send'), sent, key)

export const cancelTransfer = (warehouse: string, id: string, reason: string, key: string) =>
  post<Transfer>(at(warehouse, 'transfers', id, 'cancel'), { reason }, key)

export type TransferReceipt = Posted<'/api/warehouses/{warehouse}/transfers/{id}/receive'>
export type ArrivedPart = NonNullable<NonNullable<TransferReceipt['lines']>[number]>

export const receiveTransfer = (
  warehouse: string,
  id: string,
  receipt: TransferReceipt,
  key: string,
) => post<Transfer>(at(warehouse, 'transfers', id, 'receive'), receipt, key)

// Counts

export type Count = Get<'/api/warehouses/{warehouse}/counts/{id}'>
export type CountLine = Count['lines'][number]
export type CountItem = Get<'/api/warehouses/{warehouse}/counts'>['items'][number]
export type CountScope = Posted<'/api/warehouses/{warehouse}/counts'>

export const startCount = (warehouse: string, scope: CountScope, key: string) =>
  post<Count>(at(warehouse, 'counts'), scope, key)

export const countLine = (
  warehouse: string,
  id: string,
  line: Posted<'/api/warehouses/{warehouse}/counts/{id}/lines'>,
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

export type RecallPreview = Get<'/api/recalls/preview'>
export type RecallSummary = Get<'/api/recalls'>['items'][number]
export type Recall = Get<'/api/recalls/{id}'>
export type RecalledStock = Recall['stock'][number]
export type Recipient = Recall['people'][number]
type Heard = Posted<'/api/recalls/{id}/responses'>
export type Response = NonNullable<Heard['response']>

export const previewRecall = (lot: string, sku?: string) =>
  ask<RecallPreview>('GET', '/api/recalls/preview', { query: { lot, sku } })

export const recallLot = (recall: Posted<'/api/recalls'>, key: string) =>
  post<Recall>('/api/recalls', recall, key)

export const recallPath = (id: string) => `/api/recalls/${encodeURIComponent(id)}`

export const morePeople = (id: string, after: string) =>
  ask<Listed<Recipient>>('GET', `${recallPath(id)}/people`, { query: { after } })

export const recordResponse = (id: string, said: Heard, key: string) =>
  post<Recall>(`${recallPath(id)}/responses`, said, key)

/** While somebody has not answered it also takes a reason. */
export const closeRecall = (id: string, end: Posted<'/api/recalls/{id}/close'>, key: string) =>
  post<Recall>(`${recallPath(id)}/close`, end, key)

export const withdrawRecall = (id: string, reason: string, key: string) =>
  post<Recall>(`${recallPath(id)}/withdraw`, { reason }, key)
