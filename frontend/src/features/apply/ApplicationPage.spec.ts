import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { consoleAt } from '@/test/office'
import { settled } from '@/test/work'
import * as apply from './routes'

const draft = {
  id: 'app_1',
  revision: 1,
  status: 'DRAFT',
  kind: 'COOPERATIVE',
  name: '罗田板栗合作社',
  uscc: '93421123MA4F12345R',
  county: '421123',
  contact: { name: '王田', phone: '0713-5051234', email: 'w@example.org' },
  bank: { holder: '王田', bank: '农行', account: '**** 5678' },
  licences: [],
  updatedAt: '2026-11-24T08:00:00Z',
  merchant: null,
  history: [],
}
const at = (step: string, answers: Parameters<typeof consoleAt>[2]) =>
  consoleAt(apply, `/apply/app_1?step=${step}`, {
    'GET /api/applications/app_1': { body: draft },
    ...answers,
  })
const put = 'PUT /api/applications/app_1'
/** Longer than the pause after the last change. */
const pause = () => new Promise((done) => setTimeout(done, 900)).then(settled)

beforeEach(() => localStorage.clear())
afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

it('keeps what was written a moment after the last change, once', async () => {
  const { server, wrapper } = await at('who', { [put]: { body: { ...draft, name: '新名' } } })

  await wrapper.get('[name=name]').setValue('新')
  await wrapper.get('[name=name]').setValue('新名')
  await pause()

  expect(server.callsTo(put).map(({ body }) => (body as { name: string }).name)).toEqual(['新名'])
  expect(wrapper.get('[data-testid=kept]').text()).toBe('已保存')
})

it('keeps in the browser what the server would not take, and shows it after a reload', async () => {
  const first = await at('contact', { [put]: { body: { ...draft, contact: null } } })
  await first.wrapper.get('[name=phone]').setValue('07')
  await pause()
  expect(first.server.callsTo(put)[0]?.body).toMatchObject({ contact: null })
  first.wrapper.unmount()

  const second = await at('contact', { [put]: { body: { ...draft, contact: null } } })
  expect(second.wrapper.get<HTMLInputElement>('[name=phone]').element.value).toBe('07')
})

it('says that it could not be kept, and tries again when asked to', async () => {
  const answer = [{ status: 503, body: { status: 503, detail: '稍后再试' } }, { body: draft }]
  const { server, wrapper } = await at('who', { [put]: answer })

  await wrapper.get('[name=county]').setValue('421124')
  await pause()
  expect(wrapper.get('[role=alert]').text()).toContain('稍后再试')
  await wrapper.get('[role=alert] button').trigger('click')
  await settled()

  expect(server.callsTo(put)).toHaveLength(2)
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})

it('hands in what was kept, and shows what is refused at its field', async () => {
  const refused = {
    status: 400,
    body: {
      status: 400,
      detail: '请检查',
      errors: [{ field: 'contact.phone', message: '不是电话号码' }],
    },
  }
  const { server, wrapper } = await at('check', {
    'POST /api/applications/app_1/submit': [refused, { body: { ...draft, status: 'SUBMITTED' } }],
  })

  await wrapper.get('form').trigger('submit')
  await settled()
  await wrapper.get('[data-testid=step-contact]').trigger('click')
  await settled()
  expect(wrapper.get('form').text()).toContain('不是电话号码')
  await wrapper.get('[data-testid=step-check]').trigger('click')
  await settled()
  await wrapper.get('form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/applications/app_1/submit')).toHaveLength(2)
  expect(wrapper.get('[data-testid=application-state]').attributes('data-status')).toBe('SUBMITTED')
  expect(wrapper.find('form').exists()).toBe(false)
})

it('is not handed in while something is missing', async () => {
  const { server, wrapper } = await at('check', {
    'GET /api/applications/app_1': { body: { ...draft, county: null } },
  })

  expect(wrapper.get('[data-testid=wrong]').text()).toContain('所在县（市、区）')
  await wrapper.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/applications/app_1/submit')).toHaveLength(0)
})
