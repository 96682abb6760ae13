import { afterEach, beforeEach, expect, it } from 'vitest'
import { consoleAt } from '@/test/office'
import { settled } from '@/test/work'
import * as invitation from './routes'

const accept = 'POST /api/invitations/accept'
const opened = (answers: Parameters<typeof consoleAt>[2] = {}) =>
  consoleAt(invitation, '/invitation', answers)

beforeEach(() => {
  sessionStorage.clear()
  location.hash = '#secret-1'
})
afterEach(() => (document.body.innerHTML = ''))

it('takes the token out of the address and sends it once', async () => {
  const joined = { merchant: { id: 'm-1', name: '罗田合作社' }, roles: ['EDITOR'] }
  const { server, wrapper } = await opened({ [accept]: { body: joined } })

  expect(location.hash).toBe('')
  await wrapper.get('[data-testid=accept]').trigger('click')
  await settled()
  expect(server.callsTo(accept)[0]?.body).toEqual({ token: 'secret-1' })
  expect(wrapper.get('[data-testid=joined]').text()).toMatch(/罗田合作社.*您的角色：商品/s)
  expect(sessionStorage.getItem('yonghuang.invitation')).toBeNull()
})

it('says that a used, revoked or expired link is over', async () => {
  const over = { status: 409, body: { status: 409, type: '/problems/invitation-over' } }
  const { wrapper } = await opened({ [accept]: over })

  await wrapper.get('[data-testid=accept]').trigger('click')
  await settled()
  expect(wrapper.get('[data-testid=over] h1').text()).toBe('这个邀请已经失效')
})

it('keeps the token when the answer was lost, so that it can be tried again', async () => {
  const { wrapper } = await opened({ [accept]: new Error('offline') })

  await wrapper.get('[data-testid=accept]').trigger('click')
  await settled()
  expect(wrapper.find('[role=alert]').exists()).toBe(true)
  expect(wrapper.find('[data-testid=accept]').exists()).toBe(true)
})
