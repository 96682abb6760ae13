import { expect, it } from 'vitest'
import {
  emptyLine,
  emptyReceiving,
  isMore,
  nextLine,
  sentLine,
  stepOf,
  stillAnnounced,
} from './receiving'

const announced = [{ sku: 'S', title: 'T', announced: 100, accepted: 40, rejected: 2, damaged: 3 }]
const delivery = { id: 'd', reference: 'r', merchant: { id: 'm', name: 'M' } }
const aLine = (part: object = {}) => ({ ...emptyLine(), sku: 'S', ...part })

it('leaves out what was left empty', () => {
  const line = aLine({ lot: ' L-1 ', producedOn: '2026-10-01', accepted: 5, supplierName: '张' })

  expect(JSON.parse(JSON.stringify(sentLine(line)))).toEqual({
    sku: 'S',
    lot: 'L-1',
    producedOn: '2026-10-01',
    accepted: 5,
    supplier: { name: '张', contact: '' },
  })
})

it('says nothing of why nothing was rejected', () => {
  expect(sentLine(aLine({ rejected: 0, rejectedCause: '烂' })).rejectedCause).toBeUndefined()
})

it('counts what earlier receipts and this one brought of what was announced', () => {
  const draft = { ...emptyReceiving(), delivery, announced, lines: [aLine({ accepted: 15 })] }

  expect(stillAnnounced(draft, 'S')).toBe(40)
  expect(isMore(draft, aLine({ accepted: 40 }))).toBe(false)
  expect(isMore(draft, aLine({ accepted: 40, damaged: 1 }))).toBe(true)
})

it('calls nothing too much without an announcement', () => {
  expect(isMore(emptyReceiving(), aLine({ accepted: 1000 }))).toBe(false)
})

it('asks the goods anew and keeps who brought them', () => {
  const next = nextLine(aLine({ lot: 'L', accepted: 3, supplierName: '张', county: '罗田县' }))

  expect(next).toEqual({ ...emptyLine(), supplierName: '张', county: '罗田县' })
})

it.each([
  ['producedOn', 'dates'],
  ['rejectedCause', 'units'],
  ['supplier.contact', 'source'],
  ['merchant', 'source'],
  ['certificate', 'origin'],
  ['lot', 'lot'],
  ['bin', 'bin'],
])('finds the question of %s', (member, step) => {
  expect(stepOf(member)).toBe(step)
})
