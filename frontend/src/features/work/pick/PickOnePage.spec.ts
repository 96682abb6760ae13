import { afterEach, expect, it } from 'vitest'
import { aFulfilment, scan, settled, workAt } from '@/test/work'

const path = '/api/warehouses/ningbo/fulfilments/ful_1'
const picked = aFulfilment({
  status: 'PICKED',
  lines: [{ ...aFulfilment().lines[0]!, picked: 3 }],
})
afterEach(() => (document.body.innerHTML = ''))

it('picks by a scan and a tap, all units at once', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: [{ body: aFulfilment() }, { body: picked }],
    [`POST ${path}/pick`]: { body: picked },
  })

  await scan('LT-BANLI-2500|L-1')
  await wrapper.get('[data-testid=take]').trigger('click')
  await settled()

  expect(server.callsTo(`POST ${path}/pick`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', lot: 'L-1', units: 3 },
  ])
  expect(wrapper.find('[data-testid=to-pack]').exists()).toBe(true)
})

it('names the right lot for a wrong one, with a word and an icon, and asks the server nothing', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: { body: aFulfilment() },
  })

  await scan('LT-BANLI-2500|L-9')

  const alert = wrapper.get('[role=alert] .wrong')
  expect(alert.text()).toContain('错误')
  expect(alert.text()).toContain('批次 L-9 不对，请拣 L-1')
  expect(alert.find('svg').exists()).toBe(true)
  expect(server.callsTo(`POST ${path}/pick`)).toEqual([])
})

it('shows the lots the server names when it refuses a scanned one', async () => {
  const { wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: { body: aFulfilment() },
    [`POST ${path}/pick`]: {
      status: 409,
      body: { type: '/problems/wrong-lot', status: 409, detail: '请拣 L-2。', lots: ['L-2'] },
    },
  })

  await scan('LT-BANLI-2500')
  await wrapper.get('[data-testid=take]').trigger('click')
  await settled()

  expect(wrapper.get('[data-testid=right-lots]').text()).toContain('L-2')
})

it('scanned twice changes nothing until the units are confirmed', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: { body: aFulfilment() },
  })

  await scan('LT-BANLI-2500|L-1')
  await scan('LT-BANLI-2500|L-1')

  expect(wrapper.text()).toContain('请确认件数')
  expect(server.callsTo(`POST ${path}/pick`)).toEqual([])
})

it('repeats an unanswered pick under its key', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: { body: aFulfilment() },
    [`POST ${path}/pick`]: new TypeError('no network'),
  })

  await scan('LT-BANLI-2500|L-1')
  await wrapper.get('[data-testid=take]').trigger('click')
  await settled()
  expect(wrapper.get('[data-testid=failure]').text()).toContain('不会重复入账')
  await wrapper.get('[data-testid=take]').trigger('click')
  await settled()

  const keys = server
    .callsTo(`POST ${path}/pick`)
    .map(({ headers }) => headers.get('Idempotency-Key'))
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

it('tells what is not in the bin', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/pick/ful_1', {
    [`GET ${path}`]: { body: aFulfilment() },
    [`POST ${path}/short`]: { body: aFulfilment() },
  })

  await wrapper.get('[data-testid=short]').trigger('click')
  await wrapper.get('input.number').setValue('2')
  await wrapper.get('[data-testid=tell-short]').trigger('click')
  await settled()

  expect(server.callsTo(`POST ${path}/short`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', lot: 'L-1', units: 2 },
  ])
})
