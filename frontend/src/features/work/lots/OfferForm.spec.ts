import { afterEach, describe, expect, it } from 'vitest'
import { aLot, settled, workAt } from '@/test/work'
import { fenOf } from './fen'

const base = '/api/warehouses/ningbo'
const lot = (part: object) => ({
  [`GET ${base}/lots/L-1`]: { body: { lot: 'L-1', items: [aLot(part)] } },
})
afterEach(() => (document.body.innerHTML = ''))

it('offers a lot near its expiry at a price in yuan', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/lots/L-1', {
    ...lot({ nearExpiry: true }),
    [`POST ${base}/near-expiry-offers`]: { status: 201, body: { id: 'neo_1' } },
  })

  await wrapper.get('[name=price]').setValue('19.9')
  await wrapper.get('[data-testid=offer]').trigger('submit')
  await settled()

  expect(server.callsTo(`POST ${base}/near-expiry-offers`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', lot: 'L-1', price: 1990 },
  ])
})

it('asks no price for a lot with life enough', async () => {
  const { wrapper } = await workAt('/work/ningbo/lots/L-1', lot({ nearExpiry: false }))

  expect(wrapper.find('[data-testid=offer]').exists()).toBe(false)
})

describe('a price', () => {
  it.each([
    ['12.5', 1250],
    ['12', 1200],
    ['0.05', 5],
    ['0', undefined],
    ['1.234', undefined],
    ['-1', undefined],
    ['x', undefined],
  ])('%s is read as %s fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen))
})
