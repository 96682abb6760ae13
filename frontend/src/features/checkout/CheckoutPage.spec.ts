import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { anOrder } from '@/test/orders'
import { aProduct } from '@/test/products'
import { aServer } from '@/test/server'
import CheckoutPage from './CheckoutPage.vue'

const patiently = { timeout: 10_000 }
const buyNow = '/checkout?product=luotian-banli-1&sku=LT-BANLI-2500&units=3'
const shop = { 'GET /api/products/luotian-banli-1': { body: aProduct() } }

async function filledIn(answers: Parameters<typeof aServer>[0]) {
  const server = aServer({ ...shop, ...answers })
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

beforeEach(() => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] }))
afterEach(() => (document.body.innerHTML = ''))

describe('the checkout', () => {
  it('places what was asked for and goes on to pay', async () => {
    const { server, wrapper, router } = await filledIn({
      'POST /api/orders': { status: 201, body: anOrder() },
    })

    await wrapper.get('form.layout').trigger('submit')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/pay/ord_1'), patiently)

    expect(server.callsTo('POST /api/orders').map(({ body }) => body)).toEqual([
      {
        lines: [{ sku: 'LT-BANLI-2500', units: 3 }],
        address: { name: '王小宁', phone: '13800005742', region: '330203', street: '学士路 1 号' },
      },
    ])
  })

  it('repeats an unanswered order under the same key', async () => {
    const { server, wrapper } = await filledIn({ 'POST /api/orders': new TypeError('no network') })

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()
    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    const keys = server
      .callsTo('POST /api/orders')
      .map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(wrapper.text()).toContain('不会重复下单')
  })

  it('says which line is short and takes what there is', async () => {
    const { wrapper, router } = await filledIn({
      'POST /api/orders': {
        status: 409,
        body: {
          type: '/problems/out-of-stock',
          status: 409,
          detail: '库存不足',
          lines: [{ sku: 'LT-BANLI-2500', wanted: 3, available: 2 }],
        },
      },
    })

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()
    expect(wrapper.get('[data-testid=short-lines]').text()).toContain('目前可买 2 件')
    await wrapper.get('[data-testid=short-lines] button').trigger('click')
    await flushPromises()

    expect(router.currentRoute.value.query.units).toBe('2')
    expect(wrapper.find('[data-testid=short-lines]').exists()).toBe(false)
  })

  it('shows what the server says about a field at that field', async () => {
    const errors = [{ field: 'address.phone', message: '请填写大陆手机号或固定电话' }]
    const { wrapper } = await filledIn({
      'POST /api/orders': { status: 400, body: { status: 400, detail: '有误', errors } },
    })

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    const phone = wrapper.get('[name=phone]')
    expect(phone.attributes('aria-invalid')).toBe('true')
    expect(wrapper.get(`[id="${phone.attributes('aria-describedby')}"]`).text()).toContain(
      '大陆手机号',
    )
  })

  it('asks for what is missing before it asks the server', async () => {
    const server = aServer(shop)
    const { wrapper } = await mountAt(buyNow, CheckoutPage)

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    expect(wrapper.text()).toContain('请填写收货人')
    expect(server.callsTo('POST /api/orders')).toEqual([])
  })
})
