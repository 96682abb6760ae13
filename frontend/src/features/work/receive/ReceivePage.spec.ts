import { afterEach, expect, it } from 'vitest'
import { page, scan, settled, workAt } from '@/test/work'

type Work = Awaited<ReturnType<typeof workAt>>
const base = '/api/warehouses/ningbo'
const delivery = {
  id: 'del_1',
  warehouse: 'ningbo',
  merchant: { id: 'sample-01', name: '样例合作社' },
  reference: 'YB-1',
  expectedOn: '2026-11-24',
  status: 'ANNOUNCED',
  lines: [
    {
      sku: 'LT-BANLI-2500',
      title: '罗田板栗',
      announced: 50,
      accepted: 0,
      rejected: 0,
      damaged: 0,
    },
  ],
  note: null,
}
const shop = {
  [`GET ${base}/deliveries`]: page(delivery),
  [`GET ${base}/codes/A-01-2`]: {
    body: { kind: 'BIN', bin: 'A-01-2', sku: null, lot: null, id: null },
  },
}
afterEach(() => (document.body.innerHTML = ''))

const next = async ({ wrapper }: Work) => {
  await wrapper.get('#question').trigger('submit')
  await settled()
}

async function untilReview(work: Work) {
  await scan('YB-1')
  await scan('LT-BANLI-2500')
  await scan('L-2026-11')
  await work.wrapper.get('[name=producedOn]').setValue('2026-10-01')
  await next(work)
  await next(work)
  await next(work)
  await next(work)
  await scan('A-01-2')
}

it('books a delivery in by scans, one question after the other', async () => {
  const work = await workAt('/work/ningbo/receive', {
    ...shop,
    [`POST ${base}/intakes`]: { status: 201, body: { id: 'int_1' } },
  })

  await untilReview(work)
  await work.wrapper.get('[name=reference]').setValue('SH-9')
  await work.wrapper.get('[data-testid=post]').trigger('click')
  await settled()

  expect(work.server.callsTo(`POST ${base}/intakes`).map(({ body }) => body)).toEqual([
    {
      reference: 'SH-9',
      delivery: 'del_1',
      lines: [
        {
          sku: 'LT-BANLI-2500',
          lot: 'L-2026-11',
          producedOn: '2026-10-01',
          accepted: 50,
          merchant: 'sample-01',
          bin: 'A-01-2',
        },
      ],
    },
  ])
  expect(work.wrapper.get('[role=status]').text()).toContain('接收 50 件')
  expect(work.wrapper.get('h1').text()).toBe('收哪批货？')
})

it('keeps what was entered and the key when nobody answers, also after a reload', async () => {
  const lost = { ...shop, [`POST ${base}/intakes`]: new TypeError('no network') }
  const work = await workAt('/work/ningbo/receive', lost)
  await untilReview(work)
  await work.wrapper.get('[data-testid=post]').trigger('click')
  await settled()
  const [first] = work.server.callsTo(`POST ${base}/intakes`)
  work.wrapper.unmount()

  const again = await workAt('/work/ningbo/receive', lost)
  await again.wrapper.get('[data-testid=post]').trigger('click')
  await settled()
  const [second] = again.server.callsTo(`POST ${base}/intakes`)

  expect(second?.body).toEqual(first?.body)
  expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'))
})

it('leads to the question of a member the server refuses', async () => {
  const work = await workAt('/work/ningbo/receive', {
    ...shop,
    [`POST ${base}/intakes`]: {
      status: 400,
      body: {
        status: 400,
        detail: '有误',
        errors: [{ field: 'lines[0].expiresOn', message: '不能早于生产日期' }],
      },
    },
  })
  await untilReview(work)
  await work.wrapper.get('[data-testid=post]').trigger('click')
  await settled()

  await work.wrapper.get('.wrongs button').trigger('click')

  expect(work.wrapper.get('h1').text()).toBe('什么日期？')
})

it('wants a reason for more than announced', async () => {
  const work = await workAt('/work/ningbo/receive', shop)
  await scan('YB-1')
  await scan('LT-BANLI-2500')
  await scan('L-2026-11')
  await work.wrapper.get('[name=producedOn]').setValue('2026-10-01')
  await next(work)

  await work.wrapper.get('input.number').setValue('51')
  await next(work)

  expect(work.wrapper.get('h1').text()).toBe('多少件？')
  expect(work.wrapper.get('[name=reason]').attributes('aria-invalid')).toBe('true')
})

it('refuses the label of another product', async () => {
  const work = await workAt('/work/ningbo/receive', shop)
  await scan('YB-1')
  await scan('LT-BANLI-2500')

  await scan('YS-TEA-100|L-2026-11')

  expect(work.wrapper.get('[role=alert] .wrong').text()).toContain('另一商品 YS-TEA-100')
  expect(work.wrapper.get('h1').text()).toBe('哪个批次？')
})
