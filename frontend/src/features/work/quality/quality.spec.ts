import { expect, it } from 'vitest'
import { aLot } from '@/test/work'
import { emptyQuality, isDestroyed, missingOf, mostUnits } from './quality'

const draft = (part: object) => ({ ...emptyQuality(), lot: aLot({ quarantined: 4 }), ...part })

it('sets aside what is free and writes off what is set aside', () => {
  expect(mostUnits(draft({ act: 'quarantine' }))).toBe(20)
  expect(mostUnits(draft({ act: 'writeOff' }))).toBe(4)
  expect(mostUnits(draft({ act: 'restock' }))).toBe(4)
})

it('wants a record of the destruction of what must be destroyed', () => {
  expect(isDestroyed(draft({ act: 'writeOff', reason: 'EXPIRED' }))).toBe(true)
  expect(isDestroyed(draft({ act: 'writeOff', reason: 'LOST' }))).toBe(false)
  expect(isDestroyed(draft({ act: 'quarantine', reason: 'SPOILED' }))).toBe(false)
})

it('names what is missing of the shown question', () => {
  expect(missingOf(draft({ step: 'units' }))).toEqual(['units'])
  expect(missingOf(draft({ step: 'why', act: 'restock' }))).toEqual(['note'])
  expect(missingOf(draft({ step: 'why', act: 'writeOff', reason: 'SUSPECTED' }))).toEqual([
    'reason',
  ])
  expect(missingOf(draft({ step: 'destruction' }))).toEqual(['method', 'place', 'witness'])
})
