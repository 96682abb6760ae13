import { describe, expect, it } from 'vitest'
import { fenIn, yuanOf } from './fen'

describe('a sum that is typed', () => {
  it.each([
    ['12.5', 1250],
    ['12', 1200],
    ['0', 0],
    ['0.07', 7],
    [' 1000000.00 ', 100_000_000],
    ['', undefined],
  ])('%s is %s fen', (typed, fen) => {
    expect(fenIn(typed)).toBe(fen)
  })

  it.each(['1.234', '-1', '1,5', 'abc', '1e3'])('%s is no sum', (typed) => {
    expect(fenIn(typed)).toBeNaN()
  })

  it('is written as it is typed', () => {
    expect(yuanOf(1205)).toBe('12.05')
  })
})
