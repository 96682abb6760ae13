import { describe, expect, it } from 'vitest'
import type { Availability } from '@/shared/api/types'
import { couldGive, isSoldOut } from './availability'

const origin = (status: Availability['status'], units: number | null): Availability => ({
  warehouse: 'huanggang',
  kind: 'ORIGIN',
  status,
  units,
})
const sales = (status: Availability['status'], units: number | null): Availability => ({
  warehouse: 'ningbo',
  kind: 'SALES',
  status,
  units,
})

describe('availability', () => {
  it('counts the last units of both warehouses together', () => {
    const both = [origin('LOW', 4), sales('LOW', 3)]

    expect(couldGive(both, 7)).toBe(true)
    expect(couldGive(both, 8)).toBe(false)
  })

  it('takes a warehouse in stock at its word', () => {
    expect(couldGive([origin('IN_STOCK', null), sales('OUT', null)], 500)).toBe(true)
  })

  it('is sold out only when every warehouse is', () => {
    expect(isSoldOut([origin('OUT', null), sales('LOW', 1)])).toBe(false)
    expect(isSoldOut([origin('OUT', null), sales('OUT', null)])).toBe(true)
  })
})
