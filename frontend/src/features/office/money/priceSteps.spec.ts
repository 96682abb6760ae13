import { expect, it } from 'vitest'
import { wrongStep } from './priceSteps'

const step = (fromUnits: number | '', price: string) => ({ fromUnits, price })

it('a staircase of falling prices is right', () => {
  expect(wrongStep([step(10, '30'), step(50, '28.5')])).toBeUndefined()
  expect(wrongStep([])).toBeUndefined()
})

it.each([
  ['a price that does not fall', [step(10, '30'), step(50, '30')], 1],
  ['units that do not rise', [step(10, '30'), step(10, '28')], 1],
  ['no price', [step(10, '')], 0],
  ['no units', [step('', '30')], 0],
  ['what is no sum', [step(10, '3.333')], 0],
])('%s is found', (_, steps, at) => {
  expect(wrongStep(steps)).toBe(at)
})
