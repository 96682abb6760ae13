import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import BuyBox from '@/features/catalog/BuyBox.vue'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { aProduct, aVariant } from '@/test/products'
import { aServer } from '@/test/server'
import { useQuote } from './useQuote'

const fen = (amount: number) => ({ amount, currency: 'CNY' })

describe('the price asked of the server', () => {
  const scope = effectScope()
  beforeEach(() => {
    vi.useFakeTimers()
    startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] })
  })
  afterEach(() => {
    scope.stop()
    vi.useRealTimers()
  })

  it('is shown only while it belongs to what is asked for now', async () => {
    const server = aServer({
      'POST /api/cart/quote': [{ body: { total: fen(100) } }, { body: { total: fen(300) } }],
    })
    const units = ref(1)
    const quoted = scope.run(() =>
      useQuote(() => ({ lines: [{ sku: 'LT-BANLI-2500', units: units.value }] })),
    )!
    await vi.advanceTimersByTimeAsync(300)
    expect(quoted.current.value?.total).toEqual(fen(100))

    units.value = 2
    await flushPromises()
    expect(quoted.current.value).toBeUndefined()
    units.value = 3
    await vi.advanceTimersByTimeAsync(300)

    expect(quoted.current.value?.total).toEqual(fen(300))
    expect(server.calls.map(({ body }) => body)).toEqual([
      { lines: [{ sku: 'LT-BANLI-2500', units: 1 }] },
      { lines: [{ sku: 'LT-BANLI-2500', units: 3 }] },
    ])
  })
})

describe('beside a price', () => {
  const patiently = { timeout: 10_000 }

  it('stands what it was lately and what many cost a public buyer', async () => {
    const groupSteps = [{ fromUnits: 50, price: fen(3500) }]
    const variant = aVariant({ compareAt: fen(4590), groupSteps })
    const { wrapper } = await mountAt('/', BuyBox, { product: aProduct({ variants: [variant] }) })

    await vi.waitFor(
      () => expect(wrapper.get('[data-testid=compare-at] s').text()).toBe('¥45.90'),
      patiently,
    )
    expect(wrapper.get('[data-testid=group-steps] tbody').text()).toContain('¥35.00')
  })

  it('stands nothing when there is nothing to say', async () => {
    const { wrapper } = await mountAt('/', BuyBox, { product: aProduct() })
    await flushPromises()

    expect(wrapper.find('[data-testid=compare-at]').exists()).toBe(false)
    expect(wrapper.find('[data-testid=group-steps]').exists()).toBe(false)
  })
})
