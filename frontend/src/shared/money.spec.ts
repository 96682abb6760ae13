import { describe, expect, it } from 'vitest'
import { formatMoney, noMoney, sum, times } from './money'

const fen = (amount: number) => ({ amount, currency: 'CNY' })

describe('money', () => {
  it.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [3990, '¥39.90'],
    [100_000, '¥1,000.00'],
    [123_456_789, '¥1,234,567.89'],
    [-250, '−¥2.50'],
    [900_719_925_474_099, '¥9,007,199,254,740.99'],
  ])('writes %i fen as %s', (amount, written) => {
    expect(formatMoney(fen(amount))).toBe(written)
  })

  it('names another currency', () => {
    expect(formatMoney({ amount: 1050, currency: 'EUR' })).toBe('EUR 10.50')
  })

  it('multiplies whole fen', () => {
    expect(times(fen(1999), 3)).toEqual(fen(5997))
  })

  it('adds up ten times ten fen to exactly one yuan', () => {
    expect(sum(Array.from({ length: 10 }, () => fen(10)))).toEqual(fen(100))
  })

  it('adds up nothing to nothing', () => {
    expect(sum([])).toEqual(noMoney)
  })
})
