import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { endSession, startSession } from '@/shared/api/session'
import { aProduct, aVariant } from '@/test/products'
import { aServer } from '@/test/server'
import { browserCart } from './browserCart'
import { useCart } from './useCart'

const fen = (amount: number) => ({ amount, currency: 'CNY' })
const cart = useCart()
const inCart = (units: number) => ({
  lines: [
    {
      sku: 'LT-BANLI-2500',
      title: '罗田板栗 精选装',
      spec: '2.5kg/箱',
      units,
      price: fen(3990),
      total: fen(3990 * units),
      available: true,
    },
  ],
  itemsTotal: fen(3990 * units),
})
const signIn = () => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] })

beforeEach(async () => {
  endSession()
  for (const { sku } of cart.rows.value) await cart.remove(sku)
})

describe('the cart before sign-in', () => {
  it('adds up the same SKU and counts its money', async () => {
    await cart.add(aProduct(), aVariant(), 2)
    await cart.add(aProduct(), aVariant(), 1)

    expect(cart.rows.value).toMatchObject([{ units: 3, total: fen(11970) }])
    expect(cart.itemsTotal.value).toEqual(fen(11970))
    expect(browserCart.read()?.lines).toHaveLength(1)
  })

  it('never holds more than the server takes', async () => {
    await cart.add(aProduct(), aVariant(), 9_999)
    await cart.add(aProduct(), aVariant(), 9_999)

    expect(cart.unitsInCart.value).toBe(10_000)
  })

  it('shows the price of today and what is no longer there', async () => {
    await cart.add(aProduct(), aVariant(), 1)
    await cart.add(aProduct(), aVariant({ sku: 'GONE' }), 1)
    const dearer = aProduct({ variants: [aVariant({ price: fen(5000) })] })
    aServer({ 'GET /api/products/luotian-banli-1': { body: dearer } })

    await cart.load()

    expect(cart.rows.value).toMatchObject([
      { price: fen(5000), available: true },
      { sku: 'GONE', available: false },
    ])
  })
})

describe('the cart at sign-in', () => {
  it('is handed over once, under a key that names its content', async () => {
    await cart.add(aProduct(), aVariant(), 2)
    const key = browserCart.read()!.mergeKey
    signIn()
    const server = aServer({
      'POST /api/cart/merge': { body: inCart(2) },
      'GET /api/cart': { body: inCart(2) },
    })

    await cart.load()
    await cart.load()

    const merges = server.callsTo('POST /api/cart/merge')
    expect(merges.map(({ body }) => body)).toEqual([
      { lines: [{ sku: 'LT-BANLI-2500', units: 2 }] },
    ])
    expect(merges[0]?.headers.get('Idempotency-Key')).toBe(key)
    expect(browserCart.read()).toBeUndefined()
  })

  it('stays in the browser when the server could not be reached', async () => {
    await cart.add(aProduct(), aVariant(), 2)
    const key = browserCart.read()!.mergeKey
    signIn()
    aServer({ 'POST /api/cart/merge': new TypeError('no network') })

    await expect(cart.load()).rejects.toThrow('unreachable')

    expect(browserCart.read()?.mergeKey).toBe(key)
  })
})

describe('the cart of an account', () => {
  it('counts fast clicks from what is shown and keeps the last answer', async () => {
    signIn()
    aServer({
      'GET /api/cart': { body: inCart(1) },
      'PUT /api/cart/lines/LT-BANLI-2500': [{ body: inCart(2) }, { body: inCart(3) }],
    })
    await cart.load()

    const first = cart.changeUnits('LT-BANLI-2500', 2)
    expect(cart.unitsInCart.value).toBe(2)
    const second = cart.changeUnits('LT-BANLI-2500', 3)
    await Promise.all([first, second])
    await flushPromises()

    expect(cart.rows.value).toMatchObject([{ units: 3, total: fen(11970) }])
  })
})

it('asks the server for no cart of somebody who is no consumer', async () => {
  await cart.add(aProduct(), aVariant(), 2)
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['WAREHOUSE'] })
  const server = aServer({ 'GET /api/products/luotian-banli-1': { body: aProduct() } })

  await cart.load()
  await cart.changeUnits('LT-BANLI-2500', 3)

  expect(server.calls.map(({ path }) => path)).toEqual(['/api/products/luotian-banli-1'])
  expect(cart.unitsInCart.value).toBe(3)
})
