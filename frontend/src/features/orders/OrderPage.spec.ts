import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { aParcel, aShortage, anOrder } from '@/test/orders'
import { aServer } from '@/test/server'
import OrderPage from './OrderPage.vue'

const show = async (order: ReturnType<typeof anOrder>, answers = {}) => {
  const server = aServer({ 'GET /api/orders/ord_1': { body: order }, ...answers })
  return { server, ...(await mountAt('/orders/ord_1', OrderPage)) }
}

beforeEach(() => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] }))
afterEach(() => (document.body.innerHTML = ''))

describe('the order page', () => {
  it('shows each parcel by its warehouse, with its tracking number once it has one', async () => {
    const sent = aParcel({
      id: 'b',
      warehouse: 'huanggang',
      carrier: '顺丰',
      trackingNumber: 'SF1',
    })
    const { wrapper } = await show(anOrder({ parcels: [aParcel(), sent] }))

    const parcels = wrapper.findAll('[data-testid=parcel]').map((parcel) => parcel.text())
    expect(parcels[0]).toContain('宁波仓发出')
    expect(parcels[1]).toContain('黄冈仓发出')
    expect(wrapper.get('[data-testid=tracking]').text()).toBe('SF1')
  })

  it('cancels after asking, and shows the refund', async () => {
    const refund = {
      id: 'r',
      amount: { amount: 9200, currency: 'CNY' },
      status: 'PENDING',
      reason: '',
    }
    const cancelled = anOrder({ status: 'CANCELLED', refunds: [refund] })
    const { wrapper } = await show(anOrder(), {
      'POST /api/orders/ord_1/cancel': { body: cancelled },
    })

    await wrapper.get('[data-testid=order-actions] .danger').trigger('click')
    await wrapper.get('dialog .danger').trigger('click')
    await flushPromises()

    expect(wrapper.get('[data-testid=order-status]').text()).toBe('已取消')
    expect(wrapper.get('[data-testid=refund]').text()).toContain('¥92.00')
  })

  it('asks what to do about units that were not found, and says what was chosen', async () => {
    const short = (choice: 'ASKED' | 'REFUND') => anOrder({ shortages: [aShortage({ choice })] })
    const { wrapper, server } = await show(short('ASKED'), {
      'POST /api/orders/ord_1/shortages/1': { body: short('REFUND') },
    })
    await vi.waitFor(() => wrapper.get('[data-testid=shortages]'), 10_000)

    await wrapper.findAll('[data-testid=shortages] button')[1]?.trigger('click')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/shortages/1')[0]?.body).toEqual({
      choice: 'REFUND',
    })
    expect(wrapper.get('[data-testid=shortages]').text()).toContain('正在退款')
    expect(wrapper.findAll('[data-testid=shortages] button')).toHaveLength(0)
  })

  it('offers the money only where nothing can come in', async () => {
    const { wrapper } = await show(anOrder({ shortages: [aShortage({ onlyRefund: true })] }))
    await vi.waitFor(() => wrapper.get('[data-testid=shortages]'), 10_000)

    const buttons = wrapper.findAll('[data-testid=shortages] button').map((one) => one.text())
    expect(buttons).toEqual(['退款'])
  })

  it('offers to pay while it waits for the money, and nothing once settled', async () => {
    const { wrapper } = await show(anOrder({ status: 'AWAITING_PAYMENT', parcels: [] }))
    expect(wrapper.get('a.primary').attributes('href')).toBe('/pay/ord_1')

    const { wrapper: expired } = await show(anOrder({ status: 'EXPIRED', parcels: [] }))
    expect(expired.findAll('[data-testid=order-actions] .btn')).toEqual([])
  })

  it('says so when the order is not one of mine', async () => {
    aServer({ 'GET /api/orders/ord_1': { status: 404, body: { status: 404 } } })
    const { wrapper } = await mountAt('/orders/ord_1', OrderPage)

    expect(wrapper.get('h1').text()).toBe('没有这个订单')
  })
})
