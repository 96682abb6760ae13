import { afterEach, expect, it } from 'vitest'
import { fill, inDrawer, press } from '@/test/desk'
import { merchantAt } from '@/test/office'
import { page } from '@/test/work'

const stock = {
  sku: 'LT-BANLI-2500',
  title: '罗田板栗',
  spec: '2.5kg/箱',
  onSale: true,
  warehouses: [
    { warehouse: 'huanggang', available: 3, reserved: 0, quarantined: 0 },
    { warehouse: 'ningbo', available: 0, reserved: 0, quarantined: 0 },
  ],
}
const delivery = {
  id: 'dlv_1',
  warehouse: 'ningbo',
  merchant: { id: 'm-1', name: null },
  reference: 'D-1',
  expectedOn: null,
  status: 'ANNOUNCED',
  lines: [
    {
      sku: 'LT-BANLI-2500',
      title: '罗田板栗',
      announced: 40,
      accepted: 0,
      rejected: 0,
      damaged: 0,
    },
  ],
  intakes: [],
  ending: null,
  note: null,
  at: '2026-11-24T08:00:00Z',
  actor: 'acc_1',
}
afterEach(() => (document.body.innerHTML = ''))

it('a merchant announces its own goods to one of the warehouses', async () => {
  const { server, wrapper } = await merchantAt('/merchant/m-1/deliveries', {
    'GET /api/merchants/m-1/deliveries': page(),
    'GET /api/merchants/m-1/stock': page(stock),
    'POST /api/merchants/m-1/deliveries': { status: 201, body: delivery },
  })
  await wrapper.get('[data-testid=new-delivery]').trigger('click')
  await press('[data-testid=announce]')
  expect(inDrawer('form').textContent).toContain('必填')
  expect(server.callsTo('POST /api/merchants/m-1/deliveries')).toHaveLength(0)

  await fill('[name=warehouse]', 'ningbo')
  await fill('[name=reference]', 'D-1')
  await fill('[name=sku]', 'LT-BANLI-2500')
  await fill('[name=units]', '40')
  await press('[data-testid=announce]')
  expect(server.callsTo('POST /api/merchants/m-1/deliveries')[0]?.body).toEqual({
    warehouse: 'ningbo',
    reference: 'D-1',
    lines: [{ sku: 'LT-BANLI-2500', units: 40 }],
  })
})

it('what has begun to arrive cannot be cancelled any more', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/deliveries/dlv_1', {
    'GET /api/merchants/m-1/deliveries': page({ ...delivery, intakes: ['int_1'] }),
  })

  expect(wrapper.get('[data-testid=chosen]').text()).toContain('预报 40')
  expect(wrapper.find('[data-testid=ask-delivery-cancel]').exists()).toBe(false)
})
