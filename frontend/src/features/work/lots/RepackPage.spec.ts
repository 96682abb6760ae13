import { afterEach, expect, it } from 'vitest'
import { aLot, scan, settled, workAt } from '@/test/work'

const base = '/api/warehouses/ningbo'
const lot = (name: string, part: object = {}) => ({
  body: { lot: name, items: [aLot({ lot: name, available: 20, ...part })] },
})
const shop = {
  [`GET ${base}/lots/L-1`]: lot('L-1'),
  [`GET ${base}/lots/L-2`]: lot('L-2'),
  [`GET ${base}/lots/T-1`]: lot('T-1', { sku: 'YS-CHA-250', title: '英山云雾茶' }),
  ...Object.fromEntries(
    ['L-2', 'T-1'].map((name) => [
      `GET ${base}/codes/label-${name}`,
      { body: { kind: 'LOT', sku: null, lot: name, bin: null, id: null } },
    ]),
  ),
}
afterEach(() => (document.body.innerHTML = ''))

it('splits a part of a lot off under a number of its own', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/lots/L-1/repack', {
    ...shop,
    [`POST ${base}/lots/L-1/splits`]: { status: 201, body: {} },
  })

  await wrapper.get('input.number').setValue('5')
  await wrapper.get('input[name=new-lot]').setValue('L-1-A')
  await wrapper.get('#question').trigger('submit')
  await settled()

  expect(server.callsTo(`POST ${base}/lots/L-1/splits`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', newLot: 'L-1-A', units: 5 },
  ])
})

it('packs units of two lots anew under a new certificate', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/lots/L-1/repack', {
    ...shop,
    [`POST ${base}/merges`]: { status: 201, body: {} },
  })

  await wrapper.get('input[value=merge]').setValue(true)
  await scan('label-L-2')
  const [first, second] = wrapper.findAll('input.number')
  await first!.setValue('5')
  await second!.setValue('7')
  await wrapper.get('input[name=new-lot]').setValue('M-1')
  await wrapper.get('input[name=certificate]').setValue('C-9')
  await wrapper.get('#question').trigger('submit')
  await settled()

  expect(server.callsTo(`POST ${base}/merges`).map(({ body }) => body)).toEqual([
    {
      sku: 'LT-BANLI-2500',
      lot: 'M-1',
      certificate: 'C-9',
      parts: [
        { lot: 'L-1', units: 5 },
        { lot: 'L-2', units: 7 },
      ],
    },
  ])
})

it('takes no lot of another product', async () => {
  const { wrapper } = await workAt('/work/ningbo/lots/L-1/repack', shop)

  await wrapper.get('input[value=merge]').setValue(true)
  await scan('label-T-1')

  expect(wrapper.findAll('input.number')).toHaveLength(1)
  expect(document.body.textContent).toContain('英山云雾茶不是同一种商品')
})
