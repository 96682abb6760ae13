import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useCountdown } from './useCountdown'

const scope = effectScope()

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') }))
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

it('runs down to nothing and stays there', () => {
  const { clock, seconds } = scope.run(() => useCountdown(ref('2026-11-24T08:14:00Z')))!

  expect(clock.value).toBe('14:00')
  vi.advanceTimersByTime(61_000)
  expect(clock.value).toBe('12:59')
  vi.advanceTimersByTime(3_600_000)
  expect(seconds.value).toBe(0)
})
