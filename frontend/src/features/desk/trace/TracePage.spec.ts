import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { settled } from '@/test/work'

const lots = '/api/warehouses/ningbo/lots'
const item = {
  sku: 'LT-BANLI-2500',
  title: '罗田板栗',
  producedOn: '2026-10-12',
  expiresOn: '2027-04-10',
  county: '罗田县',
  town: null,
  certificate: 'C-1',
  gi: null,
  merchant: 'm_1',
  supplier: { name: '合作社', contact: null },
  backwards: {
    ancestors: [{ sku: 'LT-BANLI-2500', lot: 'L-0', generations: 1 }],
    receipts: [
      {
        warehouse: 'huanggang',
        at: '2026-11-20T04:00:00Z',
        actor: 'acc_1',
        reference: 'R-1',
        units: 30,
      },
    ],
  },
  forwards: {
    descendants: [],
    transfers: [
      {
        id: 'trf_1',
        from: 'huanggang',
        to: 'ningbo',
        mode: 'SEA_RAIL',
        status: 'RECEIVED',
        at: '2026-11-21T04:00:00Z',
      },
    ],
    orders: ['ord_1', 'ord_2'],
  },
  movements: [{ warehouse: 'ningbo', kind: 'REPACK_IN', units: 12, movements: 1 }],
  complete: false,
}
const traced = (lot: string) => ({
  [`GET ${lots}/${lot}/trace`]: { body: { lot, items: [item] } },
})

afterEach(() => (document.body.innerHTML = ''))

it('shows a scanned lot backwards and forwards', async () => {
  const { wrapper, router } = await deskAt('/desk/ningbo/trace', traced('L-1'))

  await wrapper.get('[name=lot]').setValue('LT-BANLI-2500|L-1')
  await wrapper.get('form').trigger('submit')
  await settled()

  expect(router.currentRoute.value.path).toBe('/desk/ningbo/trace/L-1')
  const text = wrapper.get('[data-testid=traced]').text()
  expect(text).toContain('黄冈产地仓 收 30 件')
  expect(text).toContain('黄冈产地仓 → 宁波销地仓，海铁联运')
  expect(text).toContain('ord_1、ord_2')
  expect(text).toContain('分装/合并入')
  expect(text).toContain('未全部列出')
})

it('goes on to the lot it was made from', async () => {
  const { wrapper, router } = await deskAt('/desk/ningbo/trace/L-1', {
    ...traced('L-1'),
    ...traced('L-0'),
  })

  const link = wrapper.findAll('[data-testid=traced] a').find((each) => each.text() === 'L-0')
  await link?.trigger('click')
  await settled()

  expect(router.currentRoute.value.path).toBe('/desk/ningbo/trace/L-0')
  expect(wrapper.get<HTMLInputElement>('[name=lot]').element.value).toBe('L-0')
})

it('says when the lot was never here', async () => {
  const { wrapper } = await deskAt('/desk/ningbo/trace/NONE')

  expect(wrapper.get('[data-testid=missing]').text()).toContain('NONE')
})
