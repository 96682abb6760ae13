import { afterEach, expect, it } from 'vitest'
import { aPerson, fen, merchantAt } from '@/test/office'
import { page, settled } from '@/test/work'

const statement = {
  month: '2026-10',
  sales: fen(100_000),
  refunds: fen(10_000),
  commission: fen(4500),
  shipping: fen(0),
  payable: fen(85_500),
  paid: fen(0),
  open: fen(85_500),
}
const line = {
  at: '2026-10-05T08:00:00Z',
  order: 'ord_1',
  line: 1,
  sku: 'S',
  title: '罗田板栗',
  units: 2,
  gross: fen(10_000),
  discount: fen(0),
  commission: fen(500),
  net: fen(9500),
}
const list = { 'GET /api/merchants/m-1/statements': page(statement) }
afterEach(() => (document.body.innerHTML = ''))

it('leads a member to the statements of their merchant, drawn and in figures', async () => {
  const { wrapper, router } = await merchantAt('/merchant', list)

  expect(router.currentRoute.value.path).toBe('/merchant/m-1/statements')
  expect(wrapper.findAll('[data-testid=bar]')).toHaveLength(3)
  expect(wrapper.get('[data-testid=table-row]').text()).toContain('¥855.00')
})

it('another merchant is not there', async () => {
  const { wrapper, server } = await merchantAt('/merchant/m-2/statements', list)

  expect(wrapper.text()).toContain('没有这家商家')
  expect(server.calls.filter(({ path }) => path.includes('statements'))).toHaveLength(0)
})

it('shows a month line by line, what went back below zero', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/statements/2026-10', {
    'GET /api/merchants/m-1/statements/2026-10': {
      body: {
        ...statement,
        lines: [
          { ...line, kind: 'SALE' },
          { ...line, kind: 'REFUND' },
        ],
        next: null,
        total: 2,
      },
    },
  })

  const [sale, refund] = wrapper.findAll('[data-testid=table-row]')
  expect(sale?.text()).toContain('¥95.00')
  expect(refund?.text()).toContain('−¥95.00')
})

it('a question is answered once under its key and leaves the list', async () => {
  const question = {
    id: 'q_1',
    product: 'p-1',
    merchant: 'm-1',
    name: '张',
    text: '能放多久？',
    at: '2026-11-24T08:00:00Z',
    hidden: null,
    answers: [],
  }
  const { wrapper, server } = await merchantAt(
    '/merchant/m-1/questions/q_1',
    {
      'GET /api/questions': [page(question), page()],
      'POST /api/questions/q_1/answers': { status: 201, body: question },
    },
    aPerson(['MERCHANT'], ['m-1', 'm-2']),
  )
  await wrapper.get('[name=text]').setValue('冷藏三个月')
  await wrapper.get('[data-testid=chosen] form').trigger('submit')
  await settled()

  const [call] = server.callsTo('POST /api/questions/q_1/answers')
  expect(call?.body).toEqual({ text: '冷藏三个月' })
  expect(call?.headers.get('Idempotency-Key')).toBeTruthy()
  expect(wrapper.findAll('[data-testid=row]')).toHaveLength(0)
})
