import { afterEach, expect, it } from 'vitest'
import { fen, officeAt } from '@/test/office'
import { page, settled } from '@/test/work'

const invoice = {
  id: 'inv_1',
  order: 'ord_1',
  kind: 'COMPANY',
  title: '宁波某局',
  uscc: '91330200MA2AH000X1',
  amount: fen(15_960),
  status: 'REQUESTED',
  number: null,
  issuedAt: null,
  document: null,
  history: [{ status: 'REQUESTED', at: '2026-11-24T08:00:00Z', by: 'acc_9' }],
}
afterEach(() => (document.body.innerHTML = ''))

it('an invoice without its number and file is not issued', async () => {
  const { server, wrapper } = await officeAt('/office/invoices/inv_1', {
    'GET /api/invoices': page(invoice),
    'POST /api/invoices/inv_1/issue': { body: invoice },
  })
  const question = wrapper.get('[data-testid=question-invoice-issue]')
  await question.get('form').trigger('submit')
  await settled()

  expect(question.text()).toContain('¥159.60')
  expect(question.text()).toContain('必填')
  expect(server.callsTo('POST /api/invoices/inv_1/issue')).toHaveLength(0)
})

it('a red letter that was asked for is agreed to, refused or withdrawn, each after a question', async () => {
  const { server, wrapper } = await officeAt('/office/invoices/inv_1?status=RED_ASKED', {
    'GET /api/invoices': page({ ...invoice, status: 'RED_ASKED', number: '1' }),
    'POST /api/invoices/inv_1/red/agree': { body: invoice },
  })

  expect(server.callsTo('GET /api/invoices')[0]?.query.status).toBe('RED_ASKED')
  expect(wrapper.findAll('[data-testid^=ask-red]')).toHaveLength(3)
  await wrapper.get('[data-testid=question-red-agree] form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/invoices/inv_1/red/agree')).toHaveLength(1)
})
