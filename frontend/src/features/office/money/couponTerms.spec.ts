import { describe, expect, it } from 'vitest'
import { couponOf, emptyCoupon, mistakesOf, mostItCosts } from './couponTerms'

const good = () => ({
  ...emptyCoupon(),
  zh: '满百减十',
  en: 'Ten off',
  amount: '10',
  threshold: '100',
  totalUses: 500,
  from: '2026-11-25T00:00',
  until: '2026-12-01T00:00',
})

describe('a coupon', () => {
  it('is sent as fen and instants, without what was left empty', () => {
    expect(couponOf(good())).toEqual({
      name: { zh: '满百减十', en: 'Ten off' },
      kind: 'FIXED',
      amountFen: 1000,
      thresholdFen: 10_000,
      perPerson: 1,
      totalUses: 500,
      scope: { products: [], merchants: [], counties: [], categories: [], nearExpiry: false },
      from: '2026-11-24T16:00:00Z',
      until: '2026-11-30T16:00:00Z',
      fundedBy: 'PLATFORM',
      listed: true,
    })
  })

  it('of a part has no fixed sum, even if one was typed before', () => {
    const part = couponOf({ ...good(), kind: 'PERCENT', percent: 15, most: '30' })

    expect(part).toMatchObject({ percent: 15, mostFen: 3000 })
    expect(part).not.toHaveProperty('amountFen')
  })

  it('without mistakes has none', () => {
    expect(mistakesOf(good())).toEqual({})
  })

  it.each([
    [{ until: '2026-11-25T00:00' }, { until: 'order' }],
    [{ amount: '0' }, { amount: 'sum' }],
    [{ threshold: 'x' }, { threshold: 'sum' }],
    [{ kind: 'PERCENT' as const, percent: 101 }, { percent: 'percent' }],
    [{ code: 'a b' }, { code: 'code' }],
    [{ totalUses: '' as const }, { totalUses: 'uses' }],
    [{ fundedBy: 'MERCHANT' as const, merchants: 'a, b' }, { merchants: 'payer' }],
  ])('with %o is refused', (wrong, told) => {
    expect(mistakesOf({ ...good(), ...wrong })).toEqual(told)
  })

  it('costs at most what all its uses take off', () => {
    expect(mostItCosts({ kind: 'FIXED', amountFen: 1000, totalUses: 500 })).toBe(500_000)
    expect(mostItCosts({ kind: 'PERCENT', mostFen: 300, totalUses: 10 })).toBe(3000)
    expect(mostItCosts({ kind: 'PERCENT', totalUses: 10 })).toBeUndefined()
  })
})
