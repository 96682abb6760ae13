import { expect, it } from 'vitest'
import { pathAfterSignIn } from './useAccount'

it.each([
  ['/checkout?sku=A', '/checkout?sku=A'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [undefined, '/'],
])('after sign-in %s leads to %s', (next, path) => {
  expect(pathAfterSignIn(next)).toBe(path)
})
