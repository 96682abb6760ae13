import { afterEach, expect, it } from 'vitest'
import { deskAt, fill, inDrawer, press } from '@/test/desk'
import { aTransfer, settled } from '@/test/work'

const base = '/api/warehouses/ningbo'
const none = { items: [], next: null, total: 0 }
/** The columns ask in the order they stand. */
const board = (...columns: object[][]) =>
  [0, 1, 2, 3].map((stage) => ({ body: { ...none, items: columns[stage] ?? [] } }))

afterEach(() => (document.body.innerHTML = ''))

it('shows a transfer in the column of its stage with its mode and dates', async () => {
  const { wrapper, server } = await deskAt('/desk/ningbo/transfers', {
    [`GET ${base}/transfers`]: board([], [aTransfer({ plannedArrival: '2026-11-29' })]),
  })

  const card = wrapper.get('[data-testid=stage-IN_TRANSIT] [data-testid=card]').text()
  for (const fact of ['黄冈产地仓 → 宁波销地仓', '海铁联运', '10 件', '2026-11-20', '2026-11-29'])
    expect(card).toContain(fact)
  expect(wrapper.findAll('[data-testid=card]')).toHaveLength(1)
  expect(server.callsTo(`GET ${base}/transfers`)).toHaveLength(4)
})

it('says on which day in Shanghai a transfer arrived', async () => {
  const { wrapper } = await deskAt('/desk/ningbo/transfers', {
    [`GET ${base}/transfers`]: board([], [], [aTransfer({ arrivedAt: '2026-11-24T16:30:00Z' })]),
  })

  expect(wrapper.get('[data-testid=stage-RECEIVED]').text()).toContain('2026-11-25')
})

it('drafts a transfer by hand', async () => {
  const { server, wrapper } = await deskAt('/desk/ningbo/transfers', {
    [`GET ${base}/transfers`]: { body: none },
    [`GET ${base}/transfers/trf_9`]: { body: aTransfer({ id: 'trf_9', status: 'DRAFT' }) },
    [`POST ${base}/transfers`]: { status: 201, body: aTransfer({ id: 'trf_9', status: 'DRAFT' }) },
  })

  await wrapper.get('[data-testid=new]').trigger('click')
  await settled()
  await fill('[name=sku]', ' LT-BANLI-2500 ')
  await fill('[name=units]', '12')
  await press('[data-testid=draft]')

  expect(server.callsTo(`POST ${base}/transfers`)[0]?.body).toEqual({
    to: 'huanggang',
    mode: 'ROAD',
    lines: [{ sku: 'LT-BANLI-2500', units: 12 }],
  })
})

it('ends a transfer that arrived short only with a cause', async () => {
  const { server, wrapper } = await deskAt('/desk/ningbo/transfers', {
    [`GET ${base}/transfers`]: board([], [aTransfer()]),
    [`GET ${base}/transfers/trf_1`]: { body: aTransfer() },
    [`POST ${base}/transfers/trf_1/receive`]: { body: aTransfer({ status: 'RECEIVED' }) },
  })
  await wrapper.get('[data-testid=card]').trigger('click')
  await settled()
  await press('[data-testid=to-receive]')
  await fill('[name=good]', '8')
  inDrawer<HTMLInputElement>('[name=complete]').click()
  await settled()

  await press('[data-testid=receive]')
  expect(server.callsTo(`POST ${base}/transfers/trf_1/receive`)).toHaveLength(0)
  await fill('[name=shortageCause]', '途中丢失')
  await press('[data-testid=receive]')

  expect(server.callsTo(`POST ${base}/transfers/trf_1/receive`)[0]?.body).toMatchObject({
    lines: [{ sku: 'LT-BANLI-2500', lot: 'L-1', units: 8 }],
    complete: true,
    shortageCause: '途中丢失',
  })
})
