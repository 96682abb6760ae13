import { afterEach, expect, it } from 'vitest'
import { aPerson, officeAt } from '@/test/office'
import { page } from '@/test/work'

const waiting = (total: number) => ({ body: { items: [], next: null, total } })
afterEach(() => (document.body.innerHTML = ''))

it('the first page counts what waits, and what cannot be read leaves the rest', async () => {
  const { wrapper } = await officeAt('/office', {
    'GET /api/refund-approvals': waiting(3),
    'GET /api/returns': waiting(12),
  })

  expect(wrapper.get('[data-testid=waits-refunds] b').text()).toBe('3')
  expect(wrapper.get('[data-testid=waits-returns] b').text()).toBe('12')
  expect(wrapper.get('[data-testid=waits-invoices] b').text()).toBe('—')
})

it('the audit log is for administrators', async () => {
  const { wrapper: office } = await officeAt('/office/alerts', {
    'GET /api/payments/alerts': page(),
  })
  expect(office.find('[data-testid=office-audit]').exists()).toBe(false)
  document.body.innerHTML = ''

  const { wrapper: admin } = await officeAt(
    '/office/alerts',
    { 'GET /api/payments/alerts': page() },
    aPerson(['ADMIN']),
  )
  expect(admin.find('[data-testid=office-audit]').exists()).toBe(true)
})

it('somebody else is told so and asks for nothing', async () => {
  const { wrapper, server } = await officeAt('/office/alerts', {}, aPerson(['CONSUMER']))

  expect(wrapper.text()).toContain('没有权限')
  expect(server.callsTo('GET /api/payments/alerts')).toHaveLength(0)
})
