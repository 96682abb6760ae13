import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aWorker, page, settled } from '@/test/work'

const base = '/api/warehouses/ningbo/near-expiry-offers'
const offer = {
  id: 'neo_1',
  sku: 'LT-BANLI-2500',
  lot: 'L-1',
  expiresOn: '2026-12-01',
  price: { amount: 1990, currency: 'CNY' },
  note: null,
  state: 'OPEN',
  openedBy: 'acc_1',
  openedAt: '2026-11-24T04:00:00Z',
  closedBy: null,
  closedAt: null,
  closeReason: null,
}
const closed = {
  ...offer,
  state: 'CLOSED',
  closedBy: 'acc_2',
  closedAt: '2026-11-24T05:00:00Z',
  closeReason: '包装受潮',
}
const office = aWorker([], ['OFFICE'])

afterEach(() => (document.body.innerHTML = ''))

it('closes an offer with the reason why', async () => {
  const { wrapper, server } = await deskAt(
    '/desk/ningbo/offers',
    {
      [`GET ${base}`]: [page(offer), page(closed)],
      [`POST ${base}/neo_1/close`]: { body: closed },
    },
    office,
  )
  expect(wrapper.get('[data-testid=offer]').text()).toContain('¥19.90')

  await wrapper.get('[data-testid=offer] button').trigger('click')
  await wrapper.get('[name=reason]').setValue('包装受潮')
  await wrapper.get('[data-testid=offer] form').trigger('submit')
  await settled()

  const calls = server.callsTo(`POST ${base}/neo_1/close`)
  expect(calls.map(({ body }) => body)).toEqual([{ reason: '包装受潮' }])
  expect(calls[0]?.headers.get('Idempotency-Key')).toBeTruthy()
  expect(wrapper.get('[data-testid=offer]').text()).toContain('包装受潮')
  expect(wrapper.find('[data-testid=offer] button').exists()).toBe(false)
})

it('asks for a reason before it closes', async () => {
  const { wrapper, server } = await deskAt(
    '/desk/ningbo/offers',
    { [`GET ${base}`]: page(offer) },
    office,
  )

  await wrapper.get('[data-testid=offer] button').trigger('click')
  await wrapper.get('[data-testid=offer] form').trigger('submit')
  await settled()

  expect(server.callsTo(`POST ${base}/neo_1/close`)).toEqual([])
  expect(wrapper.get('[name=reason]').attributes('aria-invalid')).toBe('true')
})

it('only shows them to somebody who decides nothing here', async () => {
  const { wrapper } = await deskAt(
    '/desk/ningbo/offers',
    { [`GET ${base}`]: page(offer) },
    aWorker([], ['ADMIN']),
  )

  expect(wrapper.find('[data-testid=offer] button').exists()).toBe(false)
})
