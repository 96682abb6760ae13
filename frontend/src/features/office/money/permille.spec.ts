import { expect, it } from 'vitest'
import { percentOf, permilleOf } from './permille'

it.each([
  [25, '2.5'],
  [50, '5'],
  [0, '0'],
  [1000, '100'],
])('%i permille are %s percent, there and back', (permille, percent) => {
  expect(percentOf(permille)).toBe(percent)
  expect(permilleOf(percent)).toBe(permille)
})

it.each(['100.1', '2.55', '-1', '', 'five'])('%s is no share of the whole', (percent) => {
  expect(permilleOf(percent)).toBeUndefined()
})
