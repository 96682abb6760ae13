import { afterEach, expect, it } from 'vitest'
import { aLot, scan, settled, workAt } from '@/test/work'

const base = '/api/warehouses/ningbo'
const shop = {
  [`GET ${base}/codes/L-00001`]: {
    body: { kind: 'LOT', sku: 'LT-BANLI-2500', lot: 'L-1', bin: null, id: null },
  },
  [`GET ${base}/lots/L-1`]: { body: { lot: 'L-1', items: [aLot({ quarantined: 4 })] } },
}
afterEach(() => (document.body.innerHTML = ''))

it('sends a large adjustment again as a request when it needs approval', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/quality', {
    ...shop,
    [`POST ${base}/adjustments`]: {
      status: 409,
      body: { type: '/problems/approval-needed', status: 409, detail: '须另一人批准。' },
    },
    [`POST ${base}/adjustment-requests`]: { status: 201, body: { id: 'app_1' } },
  })
  const click = async (id: string) => {
    await wrapper.get(`[data-testid=${id}]`).trigger('click')
    await settled()
  }

  await wrapper.get('input[value=adjust]').setValue(true)
  await click('next')
  await scan('L-00001')
  await wrapper.get('input.number').setValue('15')
  await click('next')
  await wrapper.get('input[value=STOCK_TAKE]').setValue(true)
  await wrapper.get('#question').trigger('submit')
  await click('post')
  await click('post')

  const content = { sku: 'LT-BANLI-2500', lot: 'L-1', units: -15, reason: 'STOCK_TAKE' }
  expect(server.callsTo(`POST ${base}/adjustments`).map(({ body }) => body)).toEqual([content])
  expect(server.callsTo(`POST ${base}/adjustment-requests`).map(({ body }) => body)).toEqual([
    content,
  ])
})

it('asks how expired goods are destroyed before it asks for their write-off', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/quality', {
    ...shop,
    [`POST ${base}/write-offs`]: { status: 201, body: { id: 'app_1' } },
  })
  const next = async () => {
    await wrapper.get('#question').trigger('submit')
    await settled()
  }

  await wrapper.get('input[value=writeOff]').setValue(true)
  await wrapper.get('[data-testid=next]').trigger('click')
  await scan('L-00001')
  await wrapper.get('input.number').setValue('4')
  await wrapper.get('[data-testid=next]').trigger('click')
  await wrapper.get('input[value=EXPIRED]').setValue(true)
  await next()
  await next()
  expect(wrapper.get('[name=witness]').attributes('aria-invalid')).toBe('true')
  for (const field of ['method', 'place', 'witness'])
    await wrapper.get(`[name=${field}]`).setValue(field)
  await next()
  await wrapper.get('[data-testid=post]').trigger('click')
  await settled()

  expect(server.callsTo(`POST ${base}/write-offs`)[0]?.body).toEqual({
    sku: 'LT-BANLI-2500',
    lot: 'L-1',
    units: 4,
    reason: 'EXPIRED',
    destruction: { method: 'method', place: 'place', witness: 'witness' },
  })
})
