import { afterEach, expect, it } from 'vitest'
import { fen, officeAt } from '@/test/office'
import { page, settled } from '@/test/work'

const approval = {
  id: 'app_1',
  order: 'ord_1',
  amount: fen(123_456),
  kind: 'QUALITY',
  reason: null,
  status: 'AWAITING',
  requestedAt: '2026-11-24T08:00:00Z',
  decidedBy: null,
  decidedAt: null,
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

it('who had a hand in it before is refused, and reads why', async () => {
  const { wrapper } = await officeAt('/office/refunds/app_1', {
    'GET /api/refund-approvals': page(approval),
    'POST /api/refund-approvals/app_1/approve': {
      status: 409,
      body: { type: '/problems/own-request', detail: '须由另一位同事决定' },
    },
  })
  const question = wrapper.get('[data-testid=question-refund-approve]')
  await question.get('form').trigger('submit')
  await settled()

  expect(question.get('[data-testid=failure]').text()).toContain('须由另一位同事决定')
  expect(wrapper.findAll('[data-testid=row]')).toHaveLength(1)
})
