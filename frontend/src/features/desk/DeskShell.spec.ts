import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aWorker, page, settled } from '@/test/work'

const approval = {
  id: 'app_1',
  warehouse: 'ningbo',
  kind: 'WRITE_OFF',
  sku: 'S',
  title: '罗田板栗',
  lot: 'L-1',
  units: 4,
  reason: 'LOST',
  note: null,
  destruction: null,
  status: 'AWAITING',
  askedBy: 'acc_2',
  askedAt: '2026-11-24T08:00:00Z',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
}
afterEach(() => (document.body.innerHTML = ''))

it('shows the same subject of the other warehouse when that is chosen', async () => {
  const { wrapper, router } = await deskAt('/desk/ningbo/alerts', {
    'GET /api/warehouses/ningbo/alerts': page(),
    'GET /api/warehouses/huanggang/alerts': page(),
  })

  await wrapper.get('[data-testid=place]').setValue('huanggang')
  await settled()

  expect(router.currentRoute.value.path).toBe('/desk/huanggang/alerts')
})

it('lets an administrator look and decide nothing', async () => {
  const admin = aWorker([], ['ADMIN'])
  const { wrapper } = await deskAt(
    '/desk/ningbo/approvals',
    { 'GET /api/warehouses/ningbo/approvals': page(approval) },
    admin,
  )

  expect(wrapper.findAll('[data-testid=approval]')).toHaveLength(1)
  expect(wrapper.findAll('[data-testid=approval] button')).toHaveLength(0)
})

it('offers no decision on what one has asked for oneself', async () => {
  const own = { ...approval, id: 'app_2', askedBy: 'acc_1' }
  const { wrapper } = await deskAt('/desk/ningbo/approvals', {
    'GET /api/warehouses/ningbo/approvals': page(approval, own),
  })

  const [other, mine] = wrapper.findAll('[data-testid=approval]')
  expect(other?.findAll('button')).toHaveLength(2)
  expect(mine?.findAll('button')).toHaveLength(0)
})

it('lets the office decide what people of a warehouse ask for', async () => {
  const { wrapper } = await deskAt(
    '/desk/ningbo/approvals',
    { 'GET /api/warehouses/ningbo/approvals': page(approval) },
    aWorker([], ['OFFICE']),
  )

  expect(wrapper.findAll('[data-testid=approval] button')).toHaveLength(2)
})
