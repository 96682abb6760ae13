import type { Remark } from '@/features/listings/listings.api'

export interface RemarkDraft {
  field: string
  reason: string
}

/** What goes back to the merchant: each with its words; undefined while one has none. */
export function wholeRemarks(remarks: RemarkDraft[]): Remark[] | undefined {
  const whole = remarks.map(({ field, reason }) => ({ field, reason: reason.trim() }))
  return whole.length && whole.every(({ reason }) => reason) ? whole : undefined
}
