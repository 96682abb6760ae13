import { describe, expect, it } from 'vitest'
import { fen } from '@/test/office'
import { minuteMistake, minuteOf, planned, soonest } from './minutes'

const now = new Date('2026-11-24T08:00:30Z')

describe('the minute of a price', () => {
  it('is read and shown on the clock in Shanghai', () => {
    expect(minuteOf('2026-11-24T16:05:00Z')).toBe('2026-11-25T00:05')
  })

  it('is at the soonest one that is still to come when the request arrives', () => {
    expect(soonest(now)).toBe('2026-11-24T16:02')
  })

  it.each([
    ['', 'needed'],
    ['2026-11-24', 'needed'],
    ['2026-11-24T16:00', 'past'],
    ['2026-11-24T16:01', undefined],
    ['2027-02-22T16:00', undefined],
    ['2027-02-22T16:01', 'far'],
  ])('%j is %s', (local, mistake) => {
    expect(minuteMistake(local, now)).toBe(mistake)
  })
})

describe('the plan', () => {
  const one = { sku: 'A', price: fen(100), at: '2026-11-25T00:00:00Z' }

  it('takes one more in the order of time', () => {
    const earlier = { sku: 'B', price: fen(200), at: '2026-11-24T23:00:00Z' }

    expect(planned([one], earlier)).toEqual([earlier, one])
  })

  it('has one price of a packing at one minute', () => {
    const other = { sku: 'A', price: fen(90), at: '2026-11-25T00:00:00.000Z' }

    expect(planned([one], other)).toEqual([other])
    expect(planned([one], { ...other, sku: 'B' })).toHaveLength(2)
  })
})
