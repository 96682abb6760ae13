import { beforeEach, expect, it } from 'vitest'
import { forgetAttempt, keyFor } from './attemptKey'

const order = (units: number) => ({
  lines: [{ sku: 'LT-BANLI-2500', units }],
  address: { name: '张三', phone: '13800000000', region: '330203', street: '中山路 1 号' },
})

beforeEach(() => sessionStorage.clear())

it('keeps its key while the order stays the same', () => {
  expect(keyFor(order(2))).toBe(keyFor(order(2)))
})

it('takes a new key for another order', () => {
  expect(keyFor(order(2))).not.toBe(keyFor(order(3)))
})

it('takes a new key once the order was placed', () => {
  const placed = keyFor(order(2))

  forgetAttempt()

  expect(keyFor(order(2))).not.toBe(placed)
})
