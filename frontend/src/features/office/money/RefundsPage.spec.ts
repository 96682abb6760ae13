import { afterEach, expect, it } from 'vitest'
import { fen, officeAt } from '@/test/office'
import { page, settled } from '@/test/work'

const approval = {
  id: 'app_1',
  order: 'ord_1',
  amount: fen(123_456),
  reason: '少发两箱',
  status: 'AWAITING',
  askedBy: 'acc_2',
  askedAt: '2026-11-24T08:00:00Z',
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
}
afterEach(() => (document.body.innerHTML = ''))

it('a colleague approves, after a question that names the sum', async () => {
  const { server, wrapper } = await officeAt('/office/refunds/app_1', {
    'GET /api/refund-approvals': [page(approval), page()],
    'POST /api/refund-approvals/app_1/approve': { body: { ...approval, status: 'APPROVED' } },
  })

  const question = wrapper.get('[data-testid=question-refund-approve]')
  expect(question.text()).toContain('¥1,234.56')
  await question.get('form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/refund-approvals/app_1/approve')).toHaveLength(1)
  expect(wrapper.text()).toContain('没有这样的退款')
})

it('nobody decides what they asked for themselves, and it says why', async () => {
  const { wrapper } = await officeAt('/office/refunds/app_1', {
    'GET /api/refund-approvals': page({ ...approval, askedBy: 'acc_1' }),
  })

  expect(wrapper.get('[data-testid=own]').text()).toContain('另一位同事')
  expect(wrapper.find('[data-testid=ask-refund-approve]').exists()).toBe(false)
})
