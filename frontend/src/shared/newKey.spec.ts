import { afterEach, expect, it, vi } from 'vitest'
import { newKey } from './newKey'

afterEach(() => void vi.unstubAllGlobals())

it('makes a UUID on an origin that is not secure', () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })

  expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
  expect(newKey()).not.toBe(newKey())
})
