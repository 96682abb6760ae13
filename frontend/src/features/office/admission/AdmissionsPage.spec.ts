import { afterEach, expect, it } from 'vitest'
import { aPerson, officeAt, press } from '@/test/office'
import { page, settled } from '@/test/work'

const application = {
  id: 'adm_1',
  revision: 3,
  status: 'RECOMMENDED',
  kind: 'COOPERATIVE',
  name: '罗田板栗合作社',
  uscc: null,
  county: '421123',
  contact: null,
  bank: null,
  licences: [],
  updatedAt: '2026-11-24T08:00:00Z',
  merchant: null,
  history: [
    { at: '2026-11-24T08:00:00Z', by: '县办', act: 'RECOMMENDED', reason: '材料齐全', revision: 2 },
  ],
}
afterEach(() => (document.body.innerHTML = ''))

it('the office admits the very revision it has read, and reads what the county said', async () => {
  const { server, wrapper } = await officeAt('/office/admissions/adm_1', {
    'GET /api/admissions': [page(application), page()],
    'POST /api/admissions/adm_1/admit': { body: { ...application, status: 'ADMITTED' } },
  })

  expect(server.callsTo('GET /api/admissions')[0]?.query.status).toBe('RECOMMENDED')
  expect(wrapper.get('[data-testid=chosen]').text()).toContain('材料齐全')
  await wrapper.get('[data-testid=question-admission-admit] form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/admissions/adm_1/admit')[0]?.body).toEqual({
    revision: 3,
    reason: null,
  })
})

it('somebody of a county sees the applications only, and recommends with a reason', async () => {
  const { server, wrapper, router } = await officeAt(
    '/office',
    {
      'GET /api/admissions': page({ ...application, status: 'SUBMITTED' }),
      'POST /api/admissions/adm_1/recommend': { body: application },
    },
    aPerson(['COUNTY']),
  )
  expect(router.currentRoute.value.name).toBe('office-admissions')
  expect(wrapper.findAll('nav a')).toHaveLength(1)
  await wrapper.get('[data-testid=row]').trigger('click')
  await settled()

  const question = wrapper.get('[data-testid=question-admission-recommend]')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/admissions/adm_1/recommend')).toHaveLength(0)
  await question.get('textarea').setValue('种植面积属实')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/admissions/adm_1/recommend')[0]?.body).toEqual({
    revision: 3,
    reason: '种植面积属实',
  })
})

it('the office decides nothing that still waits for the county', async () => {
  const { wrapper } = await officeAt('/office/admissions/adm_1', {
    'GET /api/admissions': page({ ...application, status: 'SUBMITTED' }),
  })

  expect(wrapper.findAll('[data-testid^=ask-admission]')).toHaveLength(0)
})

it('b asks why it is returned, and names the revision that was read', async () => {
  const { server, wrapper } = await officeAt('/office/admissions/adm_1', {
    'GET /api/admissions': [page(application), page()],
    'POST /api/admissions/adm_1/return': { body: { ...application, status: 'RETURNED' } },
  })

  await press('b')
  const question = wrapper.get('[data-testid=question-admission-return]')
  await question.get('textarea').setValue('缺少许可证')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/admissions/adm_1/return')[0]?.body).toEqual({
    revision: 3,
    reason: '缺少许可证',
  })
})

it('shows what the county is told of a licence: its classes in words and its scan', async () => {
  const licence = {
    type: 'BUSINESS',
    classes: ['tea'],
    number: 'JY1',
    scope: '预包装食品',
    validUntil: '2027-01-01',
    document: 'doc_1',
  }
  const { wrapper } = await officeAt('/office/admissions/adm_1', {
    'GET /api/admissions': page({ ...application, licences: [licence] }),
  })

  const row = wrapper.get('[data-testid=licence-row]')
  expect(row.text()).toMatch(/食品经营许可证 JY1.*茶叶.*有效期至 2027-01-01/s)
  expect(row.find('[data-testid=scan]').exists()).toBe(true)
})
