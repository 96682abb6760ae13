import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aWorker, settled } from '@/test/work'

const route = '/api/replenishment/assumptions'
const held = {
  version: 3,
  sample: false,
  modes: [
    { mode: 'ROAD', leadDays: 2, fenPerKilogram: 150 },
    { mode: 'SEA_RAIL', leadDays: 6, fenPerKilogram: 80 },
  ],
  serviceLevelPercent: 95,
  coverDays: 14,
  lateDays: 7,
  historyDays: 56,
  minimumHistoryDays: 14,
  weeklyDecayPercent: 80,
  otherWeekdayPercent: 20,
  backtestWeeks: 4,
  editedBy: 'acc_o',
  editedAt: '2026-11-20T04:00:00Z',
  note: 'first',
}
const office = aWorker([], ['OFFICE'])
const at = (answers: object, worker: object = office) =>
  deskAt('/desk/ningbo/assumptions', { [`GET ${route}`]: { body: held }, ...answers }, worker)

afterEach(() => (document.body.innerHTML = ''))

it('replaces the version it shows, prices in yuan, with the reason why', async () => {
  const { wrapper, server } = await at({
    [`PUT ${route}`]: { body: { ...held, version: 4, coverDays: 21 } },
  })

  await wrapper.get('[name=coverDays]').setValue('21')
  await wrapper.get('[name=yuan-SEA_RAIL]').setValue('0.95')
  await wrapper.get('[name=note]').setValue(' new tariff ')
  await wrapper.get('[data-testid=edit-assumptions]').trigger('submit')
  await settled()

  const [call] = server.callsTo(`PUT ${route}`)
  expect(call?.headers.get('If-Match')).toBe('"3"')
  expect(call?.body).toEqual({
    serviceLevelPercent: 95,
    coverDays: 21,
    lateDays: 7,
    historyDays: 56,
    minimumHistoryDays: 14,
    weeklyDecayPercent: 80,
    otherWeekdayPercent: 20,
    backtestWeeks: 4,
    modes: [
      { mode: 'ROAD', leadDays: 2, fenPerKilogram: 150 },
      { mode: 'SEA_RAIL', leadDays: 6, fenPerKilogram: 95 },
    ],
    note: 'new tariff',
  })
  expect(wrapper.get<HTMLInputElement>('[name=note]').element.value).toBe('')
  expect(wrapper.text()).toContain('已保存')
})

it('says at the field what the server does not take', async () => {
  const { wrapper, server } = await at({
    [`PUT ${route}`]: {
      status: 400,
      body: {
        type: '/problems/invalid-input',
        title: 'x',
        status: 400,
        errors: [{ field: 'modes[1].fenPerKilogram', message: '必须在 0 到 100000 之间' }],
      },
    },
  })

  await wrapper.get('[name=yuan-SEA_RAIL]').setValue('cheap')
  await wrapper.get('[data-testid=edit-assumptions]').trigger('submit')
  await settled()

  expect(server.callsTo(`PUT ${route}`)[0]?.body).toMatchObject({
    modes: [{ fenPerKilogram: 150 }, { fenPerKilogram: null }],
  })
  expect(wrapper.get('[name=yuan-SEA_RAIL]').attributes('aria-invalid')).toBe('true')
  expect(wrapper.text()).toContain('必须在 0 到 100000 之间')
})

it('shows what holds now where somebody else was faster', async () => {
  const { wrapper } = await at({
    [`GET ${route}`]: [{ body: held }, { body: { ...held, version: 4, coverDays: 30 } }],
    [`PUT ${route}`]: {
      status: 412,
      body: { type: '/problems/assumptions-changed', title: 'x', status: 412, detail: '已被修改' },
    },
  })

  await wrapper.get('[data-testid=edit-assumptions]').trigger('submit')
  await settled()
  expect(wrapper.text()).toContain('已被修改')
  await wrapper.get('[data-testid=renew]').trigger('click')
  await settled()

  expect(wrapper.get<HTMLInputElement>('[name=coverDays]').element.value).toBe('30')
  expect(wrapper.find('[data-testid=renew]').exists()).toBe(false)
})

it('is read only for warehouse people', async () => {
  const { wrapper } = await at({}, aWorker(['ningbo']))

  expect(wrapper.get('[data-testid=assumptions]').text()).toContain('95%')
  expect(wrapper.find('[data-testid=edit-assumptions]').exists()).toBe(false)
})
