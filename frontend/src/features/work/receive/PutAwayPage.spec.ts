import { afterEach, expect, it } from 'vitest'
import { aLot, scan, workAt } from '@/test/work'

const base = '/api/warehouses/ningbo'
const code = (part: object) => ({ body: { sku: null, lot: null, bin: null, id: null, ...part } })
const shop = {
  [`GET ${base}/codes/${encodeURIComponent('LT-BANLI-2500|L-1')}`]: code({
    kind: 'LOT',
    sku: 'LT-BANLI-2500',
    lot: 'L-1',
  }),
  [`GET ${base}/codes/A-01-2`]: code({ kind: 'BIN', bin: 'A-01-2' }),
  [`GET ${base}/lots/L-1`]: { body: { lot: 'L-1', items: [aLot()] } },
}
afterEach(() => (document.body.innerHTML = ''))

it('puts a lot into a bin with two scans and is ready for the next', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/put-away', {
    ...shop,
    [`POST ${base}/put-aways`]: { body: aLot({ bin: 'A-01-2' }) },
  })

  await scan('LT-BANLI-2500|L-1')
  await scan('A-01-2')

  expect(server.callsTo(`POST ${base}/put-aways`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', lot: 'L-1', bin: 'A-01-2' },
  ])
  expect(wrapper.get('h1').text()).toBe('要上架哪个批次？')
})

it('says what a code is that is none of those asked for', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/put-away', shop)

  await scan('A-01-2')

  expect(wrapper.get('[role=alert] .wrong').text()).toContain('这是货位，这里要扫批次')
  expect(server.callsTo(`POST ${base}/put-aways`)).toEqual([])
})

it('shows the words of the server for a code it does not know', async () => {
  const { wrapper } = await workAt('/work/ningbo/put-away', {
    [`GET ${base}/codes/XXXX-1`]: {
      status: 404,
      body: { type: '/problems/unknown-code', status: 404, detail: '不认识条码 XXXX-1。' },
    },
  })

  await scan('XXXX-1')

  expect(wrapper.get('[role=alert] .wrong').text()).toContain('不认识条码 XXXX-1。')
})

it('asks which product when a lot number names several', async () => {
  const { wrapper } = await workAt('/work/ningbo/put-away', {
    ...shop,
    [`GET ${base}/codes/L-1xx`]: code({ kind: 'LOT', lot: 'L-1' }),
    [`GET ${base}/lots/L-1`]: {
      body: { lot: 'L-1', items: [aLot(), aLot({ sku: 'X', title: '板栗仁' })] },
    },
  })

  await scan('L-1xx')
  await wrapper.findAll('li button')[1]!.trigger('click')

  expect(wrapper.get('h1').text()).toBe('放到哪个货位？')
  expect(wrapper.get('dl').text()).toContain('板栗仁')
})
