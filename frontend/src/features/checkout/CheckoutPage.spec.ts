import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCart } from '@/features/cart/useCart'
import type { Quote } from '@/features/prices/prices.api'
import { useCoupon } from '@/features/prices/useCoupon'
import { withPrices } from '@/features/prices/words'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { anOrder } from '@/test/orders'
import { aProduct, aVariant } from '@/test/products'
import { aServer } from '@/test/server'
import CheckoutPage from './CheckoutPage.vue'

const patiently = { timeout: 10_000 }
const buyNow = '/checkout?product=luotian-banli-1&sku=LT-BANLI-2500&units=3'
const shop = {
  'GET /api/products/luotian-banli-1': { body: aProduct() },
  'GET /api/coupons/mine': { body: { items: [], next: null, total: 0 } },
}

async function filledIn(answers: Parameters<typeof aServer>[0]) {
  await withPrices(Promise.resolve())
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

const fen = (amount: number) => ({ amount, currency: 'CNY' })

function aQuote(total: number, coupon: Quote['coupon'] = null): Quote {
  const label = { zh: '商品', en: 'Products' }
  return {
    lines: [],
    itemsTotal: fen(total),
    shippingTotal: fen(0),
    discountTotal: fen(0),
    total: fen(total),
    shippingKnown: true,
    priceBreakdown: [{ kind: 'LIST', label, amount: total, lines: [] }],
    coupon,
  }
}

const priceShown = (wrapper: VueWrapper, yuan: string) =>
  vi.waitFor(
    () => expect(wrapper.get('[data-testid=quoted-total]').text()).toContain(yuan),
    patiently,
  )

enableAutoUnmount(afterEach)
beforeEach(() => (useCoupon().value = ''))
beforeEach(() => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] }))
afterEach(() => (document.body.innerHTML = ''))

describe('the checkout', () => {
  it('opens with a cart that is full already, as after a reload', async () => {
    const line = {
      sku: 'LT-BANLI-2500',
      title: '罗田板栗 精选装',
      spec: '2.5kg/箱',
      units: 2,
      price: fen(3990),
      total: fen(7980),
      available: true,
    }
    await withPrices(Promise.resolve())
    aServer({ ...shop, 'GET /api/cart': { body: { lines: [line], itemsTotal: fen(7980) } } })
    await useCart().load()

    const { wrapper } = await mountAt('/checkout', CheckoutPage)

    await vi.waitFor(
      () => expect(wrapper.find('[data-testid=place-order]').exists()).toBe(true),
      patiently,
    )
  })

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
        confirmsOfAge: [],
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

  it('shows the price of the server and says it with the order', async () => {
    const { server, wrapper } = await filledIn({
      'POST /api/cart/quote': { body: aQuote(8890) },
      'POST /api/orders': { status: 201, body: anOrder() },
    })
    await priceShown(wrapper, '88.90')

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders')[0]?.body).toMatchObject({ quotedTotalFen: 8890 })
    expect(server.callsTo('POST /api/cart/quote')[0]?.body).toMatchObject({ region: '330203' })
  })

  it('asks before it orders at another price than was shown', async () => {
    const { server, wrapper, router } = await filledIn({
      'POST /api/cart/quote': [{ body: aQuote(8890) }, { body: aQuote(9290) }],
      'POST /api/orders': [
        { status: 409, body: { type: '/problems/price-changed', status: 409, detail: '价格已变' } },
        { status: 201, body: anOrder() },
      ],
    })
    await priceShown(wrapper, '88.90')

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()
    const question = wrapper.get('[data-testid=price-changed]')
    expect(question.text()).toContain('您看到的合计是 ¥88.90，现在是 ¥92.90')
    expect(server.callsTo('POST /api/orders')).toHaveLength(1)

    await question.get('button.primary').trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/pay/ord_1'), patiently)
    const orders = server.callsTo('POST /api/orders')
    expect(orders[1]?.body).toMatchObject({ quotedTotalFen: 9290 })
    expect(new Set(orders.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(2)
  })

  it('says why a coupon does not count and leaves it out on request', async () => {
    const reason = { zh: '这张优惠券已经用完', en: 'This coupon is used up' }
    const { server, wrapper } = await filledIn({
      'POST /api/cart/quote': [
        { body: aQuote(8890) },
        { body: aQuote(8890, { code: 'LAST', applied: false, reason }) },
        { body: aQuote(8890) },
      ],
    })
    await priceShown(wrapper, '88.90')

    await wrapper.get('[name=coupon]').setValue('last')
    await wrapper.get('.entry button').trigger('click')
    const answer = () => wrapper.get('[data-testid=coupon-answer]')
    await vi.waitFor(() => expect(answer().text()).toBe('这张优惠券已经用完'), patiently)
    expect(server.callsTo('POST /api/cart/quote')[1]?.body).toMatchObject({ coupon: 'last' })

    await wrapper.get('#coupon-answer button').trigger('click')
    await vi.waitFor(
      () => expect(server.callsTo('POST /api/cart/quote')).toHaveLength(3),
      patiently,
    )
    expect(server.callsTo('POST /api/cart/quote')[2]?.body).not.toHaveProperty('coupon')
  })

  it('sells no alcohol before the buyer says to be of age, anew each time', async () => {
    const category = { id: 'alcohol', name: '酒类' }
    const { server, wrapper } = await filledIn({
      'GET /api/products/luotian-banli-1': { body: aProduct({ category }) },
      'POST /api/orders': { status: 201, body: anOrder() },
    })
    const box = wrapper.get<HTMLInputElement>('[name=isAdult]')
    expect(box.element.checked).toBe(false)

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()
    expect(server.callsTo('POST /api/orders')).toEqual([])
    expect(box.attributes('aria-invalid')).toBe('true')

    await box.setValue(true)
    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()
    expect(server.callsTo('POST /api/orders').map(({ body }) => body)).toMatchObject([
      { confirmsOfAge: ['LT-BANLI-2500'] },
    ])
  })

  it('asks about opened goods in a step of its own, ticks nothing, and tells the answer', async () => {
    const confirmText = { zh: '拆封后易受潮变质', en: 'Spoils once opened' }
    const variants = [aVariant({ returns: { rule: 'CONFIRM', confirmText } })]
    const { server, wrapper } = await filledIn({
      'GET /api/products/luotian-banli-1': { body: aProduct({ variants }) },
      'POST /api/orders': { status: 201, body: anOrder() },
    })
    const step = wrapper.get('[data-testid=return-confirmation]')
    expect(step.text()).toContain('罗田板栗 精选装')
    expect(step.text()).toContain('拆封后易受潮变质')
    expect(step.get<HTMLInputElement>('input').element.checked).toBe(false)

    await step.get('input').setValue(true)
    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders')[0]?.body).toMatchObject({
      confirmsOpenedNotReturned: ['LT-BANLI-2500'],
    })
  })

  it('sells opened goods without the confirmation too', async () => {
    const variants = [aVariant({ returns: { rule: 'CONFIRM', confirmText: null } })]
    const { server, wrapper } = await filledIn({
      'GET /api/products/luotian-banli-1': { body: aProduct({ variants }) },
      'POST /api/orders': { status: 201, body: anOrder() },
    })

    await wrapper.get('form.layout').trigger('submit')
    await flushPromises()

    const [sent] = server.callsTo('POST /api/orders')
    expect(sent?.body).not.toHaveProperty('confirmsOpenedNotReturned')
  })
})
