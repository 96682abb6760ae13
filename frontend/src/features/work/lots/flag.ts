import type { LotStock } from '../work.api'

/** The gravest thing to know of a lot. */
export function flagOf({ recall, remainingDays, nearExpiry, quarantined }: LotStock) {
  if (recall) return 'recalled'
  if (remainingDays !== null && remainingDays <= 0) return 'expired'
  if (nearExpiry) return 'nearExpiry'
  return quarantined > 0 ? 'quarantined' : undefined
}
