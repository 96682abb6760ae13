import { newKey } from '@/shared/newKey'
import type { Delivery, IntakeLine } from '../work.api'

export type ReceiveStep =
  'delivery' | 'sku' | 'lot' | 'dates' | 'units' | 'source' | 'origin' | 'bin' | 'review'

/** A line as it is being entered: fields of the form, none of them checked. */
export interface LineDraft {
  sku: string
  title: string
  lot: string
  producedOn: string
  expiresOn: string
  accepted: number | undefined
  rejected: number | undefined
  rejectedCause: string
  damaged: number | undefined
  reason: string
  from: 'MERCHANT' | 'SUPPLIER'
  merchant: string
  supplierName: string
  supplierContact: string
  county: string
  town: string
  certificate: string
  gi: string
  storage: string
  bin: string
}

export interface ReceiveDraft {
  step: ReceiveStep
  delivery: Pick<Delivery, 'id' | 'reference' | 'merchant'> | null
  announced: Delivery['lines']
  reference: string
  line: LineDraft
  lines: LineDraft[]
  /** Which of the lines is being put right; the next new one otherwise. */
  editing: number
}

export const emptyLine = (): LineDraft => ({
  sku: '',
  title: '',
  lot: '',
  producedOn: '',
  expiresOn: '',
  accepted: undefined,
  rejected: 0,
  rejectedCause: '',
  damaged: 0,
  reason: '',
  from: 'SUPPLIER',
  merchant: '',
  supplierName: '',
  supplierContact: '',
  county: '',
  town: '',
  certificate: '',
  gi: '',
  storage: '',
  bin: '',
})

/** A paper's number is better where there is one; this one only has to be nobody else's. */
export function freshReference() {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return `IN-${day.replaceAll('-', '')}-${newKey().slice(0, 6).toUpperCase()}`
}

export const emptyReceiving = (): ReceiveDraft => ({
  step: 'delivery',
  delivery: null,
  announced: [],
  reference: freshReference(),
  line: emptyLine(),
  lines: [],
  editing: -1,
})

/** The next line of the same lorry: who brought it and where it is from stay, the goods are asked anew. */
export function nextLine(last: LineDraft): LineDraft {
  const { from, merchant, supplierName, supplierContact, county, town } = last
  return { ...emptyLine(), from, merchant, supplierName, supplierContact, county, town }
}

/** Units of a product still announced, after what this intake holds so far. */
export function stillAnnounced(draft: ReceiveDraft, sku: string): number | undefined {
  const line = draft.announced.find((each) => each.sku === sku)
  if (!line) return undefined
  const here = draft.lines
    .filter((each, index) => each.sku === sku && index !== draft.editing)
    .reduce((units, each) => units + unitsBrought(each), 0)
  return Math.max(0, line.announced - line.accepted - line.rejected - line.damaged - here)
}

export const unitsBrought = ({ accepted, rejected, damaged }: LineDraft) =>
  (accepted ?? 0) + (rejected ?? 0) + (damaged ?? 0)

/** Whether the line brings more than was announced and so has to say why. */
export const isMore = (draft: ReceiveDraft, line: LineDraft) =>
  draft.delivery !== null && unitsBrought(line) > (stillAnnounced(draft, line.sku) ?? 0)

/** The line as the server takes it: what was left empty is left out. */
export function sentLine(line: LineDraft): IntakeLine {
  const text = (value: string) => value.trim() || undefined
  const isMerchant = line.from === 'MERCHANT'
  const supplier = { name: line.supplierName.trim(), contact: line.supplierContact.trim() }
  const hasSupplier = !isMerchant && (supplier.name !== '' || supplier.contact !== '')
  return {
    sku: line.sku,
    lot: line.lot.trim(),
    producedOn: line.producedOn,
    expiresOn: text(line.expiresOn),
    accepted: line.accepted ?? 0,
    rejected: line.rejected || undefined,
    rejectedCause: line.rejected ? text(line.rejectedCause) : undefined,
    damaged: line.damaged || undefined,
    merchant: isMerchant ? text(line.merchant) : undefined,
    supplier: hasSupplier ? supplier : undefined,
    county: text(line.county),
    town: text(line.town),
    certificate: text(line.certificate),
    gi: text(line.gi),
    storage: text(line.storage),
    bin: text(line.bin),
    reason: text(line.reason),
  }
}

/** The step at which a refused member of a line can be put right. */
export function stepOf(member: string): ReceiveStep {
  const first = member.split('.')[0] ?? ''
  if (first === 'sku' || first === 'lot' || first === 'bin') return first
  if (/^(producedOn|expiresOn)$/.test(first)) return 'dates'
  if (/^(accepted|rejected|rejectedCause|damaged|reason)$/.test(first)) return 'units'
  if (/^(merchant|supplier)$/.test(first)) return 'source'
  return 'origin'
}
