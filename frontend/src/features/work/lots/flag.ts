import type { LotStock } from '../work.api'

/** The gravest thing to know of a lot. */
export function flagOf({ recall, remainingDays, quarantined }: LotStock) {
  if (recall) return 'recalled'
  if (remainingDays !== null && remainingDays <= 0) return 'expired'
  return quarantined > 0 ? 'quarantined' : undefined
}
