import { expect, it } from 'vitest'
import { names, readLabel } from './label'

it.each([
  ['LT-1|L-7', { sku: 'LT-1', lot: 'L-7' }],
  ['https://shop.example/lots/L%207?x=1', { lot: 'L 7' }],
  ['http://shop.example/lots/%', { lot: '%' }],
  ['L-7', {}],
  ['LT-1|', {}],
  ['a|b|c', {}],
])('reads %s', (code, label) => {
  expect(readLabel(code)).toEqual(label)
})

it.each([
  ['LT-1|L-7', true],
  ['LT-1|L-8', false],
  ['LT-2|L-7', false],
  ['L-7', true],
  ['LT-1', true],
  ['https://shop.example/lots/L-7', true],
  ['L-8', false],
])('says whether %s is lot L-7 of LT-1: %s', (code, is) => {
  expect(names(code, { sku: 'LT-1', lot: 'L-7' })).toBe(is)
})
