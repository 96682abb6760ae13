import { describe, expect, it } from 'vitest'
import { barOf, scaleOf } from './chart'

describe('the scale of a chart', () => {
  it('has round steps from nothing to above the highest figure', () => {
    expect(scaleOf([123_400, 5000], 200).ticks).toEqual([0, 50_000, 100_000, 150_000])
  })

  it('goes below nothing where a month went below nothing', () => {
    const scale = scaleOf([80_000, -30_000], 200)

    expect(scale.ticks[0]).toBe(-50_000)
    expect(scale.ticks).toContain(0)
    expect(barOf(scale, -30_000)).toEqual({ y: scale.zero, height: expect.any(Number) })
    expect(barOf(scale, -30_000).height).toBeGreaterThan(0)
  })

  it('draws nothing sold as no bar at all', () => {
    const scale = scaleOf([0, 0], 200)

    expect(scale.zero).toBe(200)
    expect(barOf(scale, 0).height).toBe(0)
  })

  it('keeps every bar inside of the drawing', () => {
    const figures = [1, 99, 100, 101, 999_999_999]
    const scale = scaleOf(figures, 200)
    const tops = figures.map((fen) => barOf(scale, fen).y)

    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...tops)).toBeLessThanOrEqual(200)
  })
})
