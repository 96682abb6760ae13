import { afterEach, expect, it, vi } from 'vitest'
import { deskAt, fill, inDrawer, press } from '@/test/desk'
import { page, settled } from '@/test/work'

const found = {
  lots: [
    { sku: 'S', lot: 'L-1' },
    { sku: 'S', lot: 'L-1a' },
  ],
  stock: [
    { warehouse: 'ningbo', sku: 'S', lot: 'L-1', available: 0, reserved: 0, quarantined: 40 },
  ],
  heldOrders: 1,
  shippedOrders: 2,
  open: null,
}
const recall = {
  id: 'rec_1',
  lots: found.lots,
  stock: found.stock,
  people: [],
  next: null,
  ended: null,
  held: 0,
  total: 0,
  reason: '农残超标',
  status: 'OPEN',
  at: '2026-11-24T08:00:00Z',
  actor: 'acc_1',
  done: 0,
}
afterEach(() => (document.body.innerHTML = ''))

it('takes two clicks: what it would stop, and stopped', async () => {
  const { server, wrapper, router } = await deskAt('/desk/ningbo/recalls', {
    'GET /api/recalls': page(),
    'GET /api/recalls/preview': { body: found },
    'GET /api/recalls/rec_1': { body: recall },
    'POST /api/recalls': { status: 201, body: recall },
  })
  await wrapper.get('[data-testid=new]').trigger('click')
  await settled()
  await fill('[name=lot]', 'L-1')
  await fill('[name=reason]', '农残超标')

  await press('[data-testid=look]')
  expect(inDrawer('[data-testid=recall-stock]').textContent).toContain('L-1a')
  expect(server.callsTo('POST /api/recalls')).toHaveLength(0)
  await press('[data-testid=stop]')

  expect(server.callsTo('POST /api/recalls')[0]?.body).toEqual({ lot: 'L-1', reason: '农残超标' })
  await vi.waitFor(
    () => expect(router.currentRoute.value.path).toBe('/desk/ningbo/recalls/rec_1'),
    10_000,
  )
})

it('asks anew what it would stop when another lot is typed', async () => {
  const { wrapper } = await deskAt('/desk/ningbo/recalls', {
    'GET /api/recalls': page(),
    'GET /api/recalls/preview': { body: found },
  })
  await wrapper.get('[data-testid=new]').trigger('click')
  await settled()
  await fill('[name=lot]', 'L-1')
  await fill('[name=reason]', '农残超标')
  await press('[data-testid=look]')

  await fill('[name=lot]', 'L-2')

  expect(document.querySelector('[data-testid=stop]')).toBeNull()
})
