import { afterEach, expect, it } from 'vitest'
import { aPerson, officeAt, press } from '@/test/office'
import { page, settled } from '@/test/work'

const first = {
  number: 1,
  kind: '农产品地理标志',
  registered: 'AGI00001',
  year: 2008,
  holder: null,
  area: '罗田县',
  areas: [],
  from: null,
  until: '2025-01-01',
  source: null,
  entered: null,
  withdrawn: false,
}
const second = {
  ...first,
  number: 2,
  kind: '地理标志产品',
  from: '2025-01-01',
  until: null,
  source: { title: '公告', url: 'https://example.org/a' },
  entered: '2026-11-24T08:00:00Z',
}
const registration = {
  id: 'luotian-banli',
  nameZh: '罗田板栗',
  nameEn: 'Luotian chestnut',
  category: 'nuts',
  county: { code: '421123', name: '罗田县' },
  sources: [],
  notes: null,
  periods: [first, second],
}
const registrations = { 'GET /api/registrations': page(registration) }
const inDrawer = <Field extends HTMLElement>(selector: string) =>
  document.querySelector<Field>(`.desk-drawer ${selector}`)!
async function fill(selector: string, value: string) {
  const field = inDrawer<HTMLInputElement>(selector)
  field.value = value
  field.dispatchEvent(new Event('input'))
  await settled()
}
afterEach(() => (document.body.innerHTML = ''))

it('shows a registration through time, the newest first, and which of it is in force', async () => {
  const { wrapper } = await officeAt('/office/registrations/luotian-banli', registrations)

  const periods = wrapper.findAll('[data-testid=period]').map((each) => each.text())
  expect(periods[0]).toMatch(/2025-01-01 至 现在.*现行.*地理标志产品/s)
  expect(periods[1]).toMatch(/起始不详 至 2025-01-01.*AGI00001/s)
})

it('a conversion is entered as a new period with its day, source and reason', async () => {
  const path = 'POST /api/registrations/luotian-banli/periods'
  const { server, wrapper } = await officeAt('/office/registrations/luotian-banli', {
    ...registrations,
    [path]: { body: registration },
  })

  await wrapper.get('[data-testid=new-period]').trigger('click')
  await settled()
  inDrawer('[data-testid=enter-period]').click()
  await settled()
  expect(server.callsTo(path)).toHaveLength(0)
  await fill('[name=from]', '2026-12-01')
  await fill('[name=sourceTitle]', '公告')
  await fill('[name=sourceUrl]', 'https://example.org/b')
  await fill('[name=why]', '转换')
  inDrawer('[data-testid=enter-period]').click()
  await settled()

  expect(server.callsTo(path)[0]?.body).toMatchObject({
    kind: '地理标志产品',
    from: '2026-12-01',
    source: { title: '公告', url: 'https://example.org/b' },
    why: '转换',
  })
})

it('a mark use ends on a day and for a reason', async () => {
  const use = {
    id: 'mu_1',
    merchant: 'm-1',
    registration: 'luotian-banli',
    notice: '2016 年第 10 号',
    from: '2016-01-01',
    until: null,
    sample: false,
    stands: true,
    withdrawnOn: null,
    withdrawnWhy: null,
  }
  const path = 'POST /api/mark-uses/mu_1/withdraw'
  const { server, wrapper } = await officeAt('/office/mark-uses/mu_1', {
    ...registrations,
    'GET /api/mark-uses': page(use),
    [path]: { body: { ...use, stands: false } },
  })

  const question = wrapper.get('[data-testid=question-mark-withdraw]')
  await question.get('[name=on]').setValue('2026-12-01')
  await question.get('textarea').setValue('核准被撤销')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo(path)[0]?.body).toEqual({ on: '2026-12-01', why: '核准被撤销' })
})

it('a renewed licence is accepted by keyboard, after a question', async () => {
  const licence = {
    id: 'lic_1',
    type: 'BUSINESS',
    classes: ['tea'],
    number: 'JY1',
    scope: '预包装食品',
    validUntil: '2030-01-01',
    document: 'doc_1',
    status: 'PROPOSED',
    daysLeft: null,
    reason: null,
  }
  const path = 'POST /api/merchants/m-1/licences/lic_1/accept'
  const { server, wrapper } = await officeAt('/office/licences/lic_1', {
    'GET /api/licences': [page({ merchant: 'm-1', merchantName: '罗田合作社', licence }), page()],
    [path]: { body: licence },
  })

  await press('a')
  expect(server.callsTo(path)).toHaveLength(0)
  await wrapper.get('[data-testid=question-licence-accept] form').trigger('submit')
  await settled()
  expect(server.callsTo(path)).toHaveLength(1)
})

it('somebody of a county is entered with the counties they speak for, by the admin', async () => {
  const hired = { id: 'acc_2', email: 'c@example.org', name: '李县', roles: ['COUNTY'] }
  const { server, wrapper } = await officeAt(
    '/office/staff',
    {
      'POST /api/staff': {
        body: { ...hired, counties: ['421123'], warehouses: [], merchants: [] },
      },
    },
    aPerson(['ADMIN']),
  )

  const form = wrapper.get('[data-testid=hire]')
  await form.get('[name=email]').setValue('c@example.org')
  await form.get('[name=name]').setValue('李县')
  await form.get('[name=password]').setValue('correct horse battery')
  await form.trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/staff')).toHaveLength(0)
  await form.get('[value="421123"]').setValue(true)
  await form.trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/staff')[0]?.body).toMatchObject({
    roles: ['COUNTY'],
    counties: ['421123'],
    warehouses: [],
  })
  expect(wrapper.find('[data-testid=assign]').exists()).toBe(true)
})

it('a change of a bank account shows both accounts and is accepted after a question', async () => {
  const bank = { holder: '罗田合作社', bank: '农业银行', account: '**** 5678' }
  const change = {
    id: 'chg_1',
    bank: { ...bank, account: '**** 9999' },
    status: 'PROPOSED',
    at: '2026-11-24T08:00:00Z',
    reason: null,
  }
  const path = 'POST /api/merchants/m-1/bank-changes/chg_1/accept'
  const { server, wrapper } = await officeAt('/office/bank-changes/chg_1', {
    'GET /api/bank-changes': [
      page({ merchant: 'm-1', merchantName: '罗田合作社', bank, change }),
      page(),
    ],
    [path]: { body: { ...change, status: 'ACCEPTED' } },
  })

  expect(wrapper.get('[data-testid=chosen]').text()).toMatch(/\*{4} 5678.*\*{4} 9999/s)
  await press('a')
  expect(server.callsTo(path)).toHaveLength(0)
  await wrapper.get('[data-testid=question-bank-accept] form').trigger('submit')
  await settled()
  expect(server.callsTo(path)).toHaveLength(1)
})
