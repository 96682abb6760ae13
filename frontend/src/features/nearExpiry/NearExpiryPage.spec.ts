import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CheckoutPage from '@/features/checkout/CheckoutPage.vue'
import OrderLines from '@/features/orders/OrderLines.vue'
import { startSession } from '@/shared/api/session'
import type { NearExpiryItem } from '@/shared/api/types'
import { queryClient } from '@/shared/queries'
import { mountAt } from '@/test/mounting'
import { anOrder } from '@/test/orders'
import { aProduct } from '@/test/products'
import { aServer } from '@/test/server'
import NearExpiryPage from './NearExpiryPage.vue'

const patiently = { timeout: 10_000 }

const chestnuts: NearExpiryItem = {
  offer: 'nxo_1-1',
  product: 'luotian-banli-1',
  title: '罗田板栗',
  sku: 'LT-BANLI-2500',
  spec: '2.5kg',
  price: { amount: 1990, currency: 'CNY' },
  usualPrice: { amount: 3990, currency: 'CNY' },
  lot: 'L20261012-07',
  expiresOn: '2026-12-24',
  remainingDays: 30,
  warehouse: 'ningbo',
  units: 3,
}

const list = (...items: NearExpiryItem[]) => ({
  'GET /api/near-expiry': { body: { items, next: null, total: items.length } },
})

beforeEach(() => {
  queryClient.clear()
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] })
})
afterEach(() => (document.body.innerHTML = ''))

describe('the near-expiry page', () => {
  it('marks each lot and shows both prices and what is left', async () => {
    aServer(list(chestnuts))
    const { wrapper } = await mountAt('/near-expiry', NearExpiryPage)
    await flushPromises()

    const text = wrapper.get('[data-testid=near-expiry-item]').text()
    expect(text).toContain('临期 · 剩余 30 天')
    expect(text).toContain('2026-12-24')
    expect(text.replaceAll(/\s/g, '')).toContain('¥19.90')
    expect(wrapper.get('s').text()).toBe('¥39.90')
    expect(text).toContain('仅剩 3 件')
    expect(wrapper.get('a.btn').attributes('href')).toContain('offer=nxo_1-1')
  })

  it('sells nothing of what is all promised', async () => {
    aServer(list({ ...chestnuts, units: 0 }))
    const { wrapper } = await mountAt('/near-expiry', NearExpiryPage)
    await flushPromises()

    expect(wrapper.find('[data-testid=near-expiry-item] a.btn').exists()).toBe(false)
    expect(wrapper.text()).toContain('暂时已被订完')
  })

  it('says when there is nothing', async () => {
    aServer(list())
    const { wrapper } = await mountAt('/near-expiry', NearExpiryPage)
    await flushPromises()

    expect(wrapper.text()).toContain('目前没有临期商品')
  })

  it('is remembered at the line that was bought from it', async () => {
    const bought = anOrder().lines[0]!
    const line = { ...bought, nearExpiry: { lot: 'L20261012-07', expiresOn: '2026-12-24' } }
    aServer({})
    const { wrapper } = await mountAt('/orders/ord_1', OrderLines, {
      order: anOrder({ lines: [line, bought] }),
    })

    const lines = wrapper.findAll('[data-testid=order-line]').map((each) => each.text())
    expect(lines[0]).toContain('临期：2026-12-24 到期 · 批次 L20261012-07')
    expect(lines[1]).not.toContain('临期')
  })
})

describe('the checkout of near-expiry goods', () => {
  const buyNow = '/checkout?product=luotian-banli-1&sku=LT-BANLI-2500&units=2&offer=nxo_1-1'

  async function filledIn() {
    const server = aServer({
      'GET /api/products/luotian-banli-1': { body: aProduct() },
      'GET /api/near-expiry/nxo_1-1': { body: chestnuts },
      'POST /api/orders': { status: 201, body: anOrder() },
    })
    const mounted = await mountAt(buyNow, CheckoutPage)
    await vi.waitFor(
      () => expect(mounted.wrapper.findAll('select option').length).toBeGreaterThan(0),
      patiently,
    )
    await mounted.wrapper.get('[name=name]').setValue('王小宁')
    await mounted.wrapper.get('[name=phone]').setValue('13800005742')
    await mounted.wrapper.get('[name=street]').setValue('学士路 1 号')
    return { server, ...mounted }
  }

  it('asks for a confirmation nobody has ticked for the buyer', async () => {
    const { server, wrapper } = await filledIn()

    const box = wrapper.get<HTMLInputElement>('[name=confirmsNearExpiry]')
    expect(box.element.checked).toBe(false)
    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    expect(wrapper.text()).toContain('请先勾选确认')
    expect(box.attributes('aria-invalid')).toBe('true')
    expect(server.callsTo('POST /api/orders')).toEqual([])
  })

  it('orders from the offer, at its price, once that is confirmed', async () => {
    const { server, wrapper, router } = await filledIn()
    expect(wrapper.text().replaceAll(/\s/g, '')).toContain('¥39.80')

    await wrapper.get('[name=confirmsNearExpiry]').setValue(true)
    await wrapper.get('form.layout').trigger('submit')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/pay/ord_1'), patiently)

    expect(server.callsTo('POST /api/orders').map(({ body }) => body)).toEqual([
      {
        lines: [{ sku: 'LT-BANLI-2500', units: 2, offer: 'nxo_1-1' }],
        address: { name: '王小宁', phone: '13800005742', region: '330203', street: '学士路 1 号' },
        confirmsNearExpiry: true,
        confirmsOfAge: [],
      },
    ])
  })
})
