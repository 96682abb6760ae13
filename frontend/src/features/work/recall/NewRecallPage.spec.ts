import { afterEach, expect, it, vi } from 'vitest'
import { scan, settled, workAt } from '@/test/work'

const preview = {
  lots: [
    { sku: 'LT-BANLI-2500', lot: 'L-1' },
    { sku: 'LT-BANLI-2500', lot: 'L-1-A' },
  ],
  stock: [
    {
      warehouse: 'huanggang',
      sku: 'LT-BANLI-2500',
      lot: 'L-1',
      available: 0,
      reserved: 0,
      quarantined: 12,
    },
  ],
  heldOrders: 1,
  shippedOrders: 2,
  open: null,
}
const recall = {
  id: 'rec_1',
  lots: preview.lots,
  stock: preview.stock,
  reason: '农残超标',
  status: 'OPEN',
  people: [],
  next: null,
  done: 0,
  total: 0,
  held: 0,
}
afterEach(() => (document.body.innerHTML = ''))

it('shows what a recall stops before it stops it, and not without a reason', async () => {
  const { server, wrapper, router } = await workAt('/work/ningbo/recalls/new', {
    'GET /api/recalls/preview': { body: preview },
    'POST /api/recalls': { status: 201, body: recall },
    'GET /api/recalls/rec_1': { body: recall },
  })

  await scan('LT-BANLI-2500|L-1')
  expect(wrapper.get('[data-testid=recall-stock]').text()).toContain('黄冈产地仓')
  expect(wrapper.get('[data-testid=recall-stock]').text()).toContain('L-1-A')
  await wrapper.get('[data-testid=post]').trigger('click')
  expect(server.callsTo('POST /api/recalls')).toEqual([])
  await wrapper.get('[name=reason]').setValue('农残超标')
  await wrapper.get('[data-testid=post]').trigger('click')
  await settled()

  expect(server.callsTo('POST /api/recalls').map(({ body }) => body)).toEqual([
    { lot: 'L-1', sku: 'LT-BANLI-2500', reason: '农残超标' },
  ])
  await vi.waitFor(
    () => expect(router.currentRoute.value.path).toBe('/work/ningbo/recalls/rec_1'),
    10_000,
  )
})
