import type { Availability } from '@/shared/api/types'

export function isSoldOut(availability: Availability[]) {
  return availability.every(({ status }) => status === 'OUT')
}

/** Whether both warehouses together look able to give that many; only checkout knows for certain. */
export function couldGive(availability: Availability[], units: number) {
  if (availability.some(({ status }) => status === 'IN_STOCK')) return true
  return availability.reduce((sum, { units: left }) => sum + (left ?? 0), 0) >= units
}
