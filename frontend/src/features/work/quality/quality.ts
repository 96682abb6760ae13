import { ask } from '../ask'
import {
  type Approval,
  askWriteOff,
  at,
  type Destruction,
  type LotFacts,
  quarantine,
  type QuarantineReason,
  restock,
  returnToSupplier,
  type Stock,
  type WriteOffReason,
} from '../work.api'

export const acts = ['quarantine', 'restock', 'supplierReturn', 'writeOff', 'adjust'] as const
export type QualityAct = (typeof acts)[number]

type AdjustReason = 'STOCK_TAKE' | 'DAMAGE' | 'EXPIRED' | 'SAMPLE' | 'CORRECTION'
export type Reason = QuarantineReason | WriteOffReason | AdjustReason

export interface QualityDraft {
  step: 'act' | 'lot' | 'units' | 'why' | 'destruction' | 'review'
  act: QualityAct
  lot: LotFacts | null
  units: number | undefined
  /** Whether an adjustment takes units off the books or adds them. */
  direction: 'LESS' | 'MORE' | undefined
  reason: Reason | undefined
  note: string
  destruction: Destruction
  /** The step whose gaps are shown. */
  checked: string
}

export const emptyQuality = (): QualityDraft => ({
  step: 'act',
  act: 'quarantine',
  lot: null,
  units: undefined,
  direction: 'LESS',
  reason: undefined,
  note: '',
  destruction: { method: '', place: '', witness: '' },
  checked: '',
})

const quarantineReasons: QuarantineReason[] = [
  'DAMAGED',
  'SPOILED',
  'TEMPERATURE',
  'COMPLAINT',
  'SUSPECTED',
  'OTHER',
]
const writeOffReasons: WriteOffReason[] = [
  'EXPIRED',
  'DAMAGED',
  'SPOILED',
  'RECALLED',
  'LOST',
  'OTHER',
]
const adjustReasons: AdjustReason[] = ['STOCK_TAKE', 'DAMAGE', 'EXPIRED', 'SAMPLE', 'CORRECTION']

export function reasonsOf({ act }: QualityDraft): Reason[] {
  if (act === 'quarantine') return quarantineReasons
  if (act === 'writeOff') return writeOffReasons
  return act === 'adjust' ? adjustReasons : []
}

/** Spoiled, expired and recalled goods are destroyed, and the law wants a record of it. */
export const isDestroyed = ({ act, reason }: QualityDraft) =>
  act === 'writeOff' && /^(EXPIRED|SPOILED|RECALLED)$/.test(reason ?? '')

/** What may be set aside is free to sell; what leaves or comes back lies in quarantine. */
export function mostUnits({ act, lot, direction }: QualityDraft) {
  if (!lot) return 0
  if (act === 'adjust' && direction === 'MORE') return 1_000_000
  return act === 'quarantine' || act === 'adjust' ? lot.available : lot.quarantined
}

/** The fields of the shown step that still have to be filled in. */
export function missingOf(draft: QualityDraft): string[] {
  const { step, act, units, reason, note, destruction } = draft
  if (step === 'units') return units ? [] : ['units']
  if (step === 'why')
    return [
      ...(reasonsOf(draft).length && !reasonsOf(draft).includes(reason as Reason)
        ? ['reason']
        : []),
      ...(/^(restock|supplierReturn)$/.test(act) && !note.trim() ? ['note'] : []),
    ]
  if (step === 'destruction')
    return (['method', 'place', 'witness'] as const).filter((field) => !destruction[field].trim())
  return []
}

/**
 * Write-offs wait for a second person. An adjustment is booked at once; a large one is refused as needing approval and
 * then sent again as a request.
 */
export function sendQuality(
  warehouse: string,
  draft: QualityDraft,
  key: string,
  asRequest = false,
): Promise<unknown> {
  const { act, lot, units, reason, note, destruction } = draft
  if (!lot || !units) return Promise.reject(new Error('nothing to send'))
  const what = { sku: lot.sku, lot: lot.lot, units, ...(note.trim() ? { note: note.trim() } : {}) }
  switch (act) {
    case 'quarantine':
      return quarantine(warehouse, { ...what, reason: reason as QuarantineReason }, key)
    case 'restock':
      return restock(warehouse, what, key)
    case 'supplierReturn':
      return returnToSupplier(warehouse, what, key)
    case 'writeOff':
      return askWriteOff(
        warehouse,
        {
          ...what,
          reason: reason as WriteOffReason,
          ...(isDestroyed(draft) ? { destruction } : {}),
        },
        key,
      )
    case 'adjust': {
      const signed = draft.direction === 'MORE' ? units : -units
      const content = { ...what, units: signed, reason }
      return asRequest
        ? ask<Approval>('POST', at(warehouse, 'adjustment-requests'), { body: content, key })
        : ask<Stock>('POST', at(warehouse, 'adjustments'), { body: content, key })
    }
  }
}
