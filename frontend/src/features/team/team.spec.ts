import { afterEach, expect, it } from 'vitest'
import { merchantAt } from '@/test/office'
import { page, settled } from '@/test/work'
import { linkOf } from './team'

const licence = {
  id: 'lic_1',
  type: 'BUSINESS',
  classes: ['tea'],
  number: 'JY1',
  scope: '预包装食品',
  validUntil: '2026-12-20',
  document: 'doc_1',
  status: 'EXPIRING',
  daysLeft: 26,
  reason: null,
}
const facts = (part: object = {}) => ({
  body: {
    id: 'm-1',
    name: '罗田合作社',
    sample: false,
    kind: 'COOPERATIVE',
    uscc: '93421123MA4F12345R',
    county: '421123',
    mine: ['OWNER'],
    licences: [licence],
    offSale: [],
    warnings: [],
    ...part,
  },
})
const member = {
  account: 'acc_1',
  name: '王田',
  email: 'w@example.org',
  roles: ['OWNER'],
  since: '2026-11-24T08:00:00Z',
}
const members = 'GET /api/merchants/m-1/members'
const invitations = 'GET /api/merchants/m-1/invitations'
afterEach(() => (document.body.innerHTML = ''))

it('a link carries its token behind the hash only', () => {
  expect(linkOf('a b/c', 'https://shop')).toBe('https://shop/invitation#a%20b%2Fc')
})

it('a licence that runs out soon says in how many days, and is renewed for the same goods', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/licences', {
    'GET /api/merchants/m-1': facts(),
  })

  expect(wrapper.get('[data-status=EXPIRING]').text()).toContain('还有 26 天')
  await wrapper.get('[data-status=EXPIRING] button.link:last-child').trigger('click')
  await settled()
  const form = document.querySelector('.desk-drawer form')!
  expect(form.querySelector<HTMLSelectElement>('[name=type]')!.value).toBe('BUSINESS')
  expect(form.querySelector<HTMLInputElement>('[name=number]')!.value).toBe('')
})

it('who does not look after licences is offered none to hand in', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/licences', {
    'GET /api/merchants/m-1': facts({ mine: ['SHIPPING'] }),
  })

  expect(wrapper.find('[data-testid=propose]').exists()).toBe(false)
})

it('an invitation needs a role, and its link is shown this once', async () => {
  const made = {
    id: 'inv_1',
    roles: ['EDITOR'],
    invitedAt: '2026-11-24T08:00:00Z',
    expiresAt: '2026-12-01T08:00:00Z',
    status: 'OPEN',
    token: 'secret-1',
  }
  const { server, wrapper } = await merchantAt('/merchant/m-1/members', {
    [members]: page(member),
    [invitations]: [page(), page(made)],
    'POST /api/merchants/m-1/invitations': { body: made },
  })

  await wrapper.get('[data-testid=ask-invite]').trigger('click')
  const question = wrapper.get('[data-testid=question-invite]')
  await question.get('input[value=EDITOR]').setValue(false)
  await question.get('form').trigger('submit')
  await settled()
  expect(question.text()).toContain('请至少选择一个角色')
  await question.get('input[value=FINANCE]').setValue(true)
  await question.get('form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/merchants/m-1/invitations')[0]?.body).toEqual({
    roles: ['FINANCE'],
  })
  const shown = wrapper.get<HTMLInputElement>('[data-testid=one-time-link] input')
  expect(shown.element.value).toMatch(/\/invitation#secret-1$/)
})

it('the last owner stays, and the refusal is read in the question', async () => {
  const { wrapper } = await merchantAt('/merchant/m-1/members', {
    [members]: page(member),
    [invitations]: page(),
    'DELETE /api/merchants/m-1/members/acc_1': {
      status: 409,
      body: { status: 409, type: '/problems/last-owner', detail: '商家须有负责人' },
    },
  })

  await wrapper.get('[data-testid=ask-member-remove]').trigger('click')
  const question = wrapper.get('[data-testid=question-member-remove]')
  await question.get('form').trigger('submit')
  await settled()
  expect(question.text()).toContain('商家须有负责人')
})

it('another bank account is asked for once it is whole, and its number is kept nowhere', async () => {
  const put = 'PUT /api/merchants/m-1/bank'
  const { server, wrapper } = await merchantAt('/merchant/m-1/facts', {
    'GET /api/merchants/m-1': facts({ contact: null, bank: null, bankChange: null }),
    [put]: [{ status: 503, body: { status: 503, detail: '稍后再试' } }, { body: {} }],
  })

  const question = wrapper.get('[data-testid=question-merchant-bank]')
  await question.get('[name=holder]').setValue('罗田合作社')
  await question.get('[name=bank]').setValue('农业银行')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo(put)).toHaveLength(0)
  await question.get('[name=account]').setValue('4200 1111 2222 9999')
  await question.get('form').trigger('submit')
  await settled()

  expect(server.callsTo(put)[0]?.body).toMatchObject({ account: '4200111122229999' })
  const kept = Object.keys(localStorage).map((key) => localStorage.getItem(key))
  expect(kept.join()).toContain('key')
  expect(kept.join()).not.toContain('9999')
})
