import { expect, it } from 'vitest'
import { instantOf, lastWholeDay } from './days'

it('the last whole day is yesterday in Shanghai, not in London', () => {
  expect(lastWholeDay(new Date('2026-11-24T15:59:00Z'))).toBe('2026-11-23')
  expect(lastWholeDay(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-24')
})

it('a local time is read on the clock of Shanghai', () => {
  expect(instantOf('2026-11-25T00:00')).toBe('2026-11-24T16:00:00Z')
})

it.each(['', '2026-11-25', '2026-13-41T00:00'])('"%s" is no time', (local) => {
  expect(instantOf(local)).toBe('')
})
