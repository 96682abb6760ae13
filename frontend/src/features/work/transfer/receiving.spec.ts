import { expect, it } from 'vitest'
import { aTransfer } from '@/test/work'
import { fenOf, usualLegs } from './legs'
import { isSurplus, missing, sentLine, underWay } from './receiving'

const lot = (part: object) => ({
  lot: 'L-1',
  sent: 10,
  received: 4,
  damaged: 1,
  short: 0,
  surplus: 0,
  cost: null,
  ...part,
})
const partly = aTransfer({ lines: [{ sku: 'S', title: 'T', units: 10, lots: [lot({})] }] })
const aLine = (part: object) => ({
  sku: 'S',
  title: 'T',
  lot: 'L-1',
  units: 5,
  damaged: 0,
  damageCause: '',
  surplusCause: '',
  bin: '',
  ...part,
})

it('expects what earlier receipts have not brought', () => {
  expect(underWay(partly, { sku: 'S', lot: 'L-1' })).toBe(5)
  expect(underWay(partly, { sku: 'S', lot: 'L-2' })).toBe(0)
})

it('misses what the lines do not bring, damaged units counted as brought', () => {
  expect(missing(partly, [aLine({ units: 3, damaged: 1 })])).toEqual([
    { sku: 'S', title: 'T', lot: 'L-1', units: 1 },
  ])
  expect(missing(partly, [aLine({})])).toEqual([])
})

it('calls more than is on the way a surplus', () => {
  expect(isSurplus(partly, aLine({}))).toBe(false)
  expect(isSurplus(partly, aLine({ damaged: 1 }))).toBe(true)
})

it('names causes only for what there is', () => {
  expect(sentLine(aLine({ damageCause: '压', surplusCause: '多' }), false)).toEqual({
    sku: 'S',
    lot: 'L-1',
    units: 5,
  })
})

it('goes by train or ship by way of the port', () => {
  expect(usualLegs('ROAD', '黄冈', '宁波')).toHaveLength(1)
  expect(usualLegs('SEA_RAIL', '黄冈', '宁波').map(({ from, to }) => `${from}→${to}`)).toEqual([
    '黄冈→麻城',
    '麻城→宁波舟山港',
    '宁波舟山港→宁波',
  ])
  expect(usualLegs('RIVER_SEA', '黄冈', '宁波')[1]?.from).toBe('黄州港')
})

it.each([
  ['1200', 120_000],
  ['0.5', 50],
  ['12,34', 1234],
  ['', undefined],
  ['-3', undefined],
  ['1.234', undefined],
])('takes %s yuan for %s fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen)
})
