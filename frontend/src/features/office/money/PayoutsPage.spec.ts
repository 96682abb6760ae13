import { afterEach, expect, it } from 'vitest'
import { aPerson, fen, officeAt } from '@/test/office'
import { inDrawer } from '@/test/desk'
import { page, settled } from '@/test/work'

const payout = {
  id: 'pay_1',
  merchant: { id: 'm-1', name: '罗田合作社' },
  month: '2026-10',
  amount: fen(98_700),
  status: 'PROPOSED',
  provider: 'manual',
  destination: null,
  proposedBy: 'acc_1',
  proposedAt: '2026-11-02T08:00:00Z',
  approvedBy: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  reference: null,
  paidAt: null,
}
const statement = (month: string, open: number) => ({
  month,
  sales: fen(100_000),
  refunds: fen(0),
  commission: fen(1300),
  shipping: fen(0),
  payable: fen(98_700),
  paid: fen(98_700 - open),
  open: fen(open),
})
afterEach(() => (document.body.innerHTML = ''))

it('who proposed a payout may take it back but not approve it', async () => {
  const { wrapper } = await officeAt('/office/payouts/pay_1', { 'GET /api/payouts': page(payout) })

  expect(wrapper.find('[data-testid=own]').exists()).toBe(true)
  expect(wrapper.find('[data-testid=ask-payout-approve]').exists()).toBe(false)
  expect(wrapper.find('[data-testid=ask-payout-refuse]').exists()).toBe(true)
})

it('what is paid by hand is reported with the reference of the bank', async () => {
  const { server, wrapper } = await officeAt('/office/payouts/pay_1', {
    'GET /api/payouts': page({ ...payout, status: 'APPROVED' }),
    'POST /api/payouts/pay_1/paid': { body: { ...payout, status: 'PAID' } },
  })

  const question = wrapper.get('[data-testid=question-payout-paid]')
  expect(question.text()).toContain('¥987.00')
  await question.get('textarea').setValue('BANK-77')
  await question.get('form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/payouts/pay_1/paid')[0]?.body).toEqual({ reference: 'BANK-77' })
})

it('a proposal takes its sum from what is open, and only months with something open are offered', async () => {
  const { server, wrapper } = await officeAt(
    '/office/payouts',
    {
      'GET /api/payouts': page(),
      'GET /api/journal/balances': page({
        account: 'MERCHANT:m-1',
        debit: fen(0),
        credit: fen(1),
        balance: fen(-1),
      }),
      'GET /api/merchants/m-1/statements': page(
        statement('2026-10', 98_700),
        statement('2026-09', 0),
      ),
      'POST /api/payouts': { status: 201, body: payout },
    },
    aPerson(),
  )
  await wrapper.get('[data-testid=propose]').trigger('click')
  await settled()
  const choice = inDrawer<HTMLSelectElement>('[name=merchant]')
  choice.value = 'm-1'
  choice.dispatchEvent(new Event('change'))
  await settled()

  expect(document.querySelectorAll('[data-testid=ask-payout-propose]')).toHaveLength(1)
  expect(inDrawer('[data-testid=question-payout-propose]').textContent).toContain('¥987.00')
  inDrawer<HTMLFormElement>('[data-testid=question-payout-propose] form').requestSubmit()
  await settled()
  expect(server.callsTo('POST /api/payouts')[0]?.body).toEqual({
    merchant: 'm-1',
    month: '2026-10',
  })
})
