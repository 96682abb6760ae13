import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aTransfer, aWorker, settled } from '@/test/work'

const money = (amount: number) => ({ amount, currency: 'CNY' })
const replenished = {
  sku: 'LT-BANLI-2500',
  title: '罗田板栗',
  available: 20,
  reserved: 3,
  inTransit: 0,
  ratePerDay: 12.5,
  weekdayPattern: [1, 1, 1, 1, 1, 1, 1],
  safetyStock: 30,
  reorderPoint: 90,
  daysOfCover: 1.6,
  suggestion: {
    from: 'huanggang',
    to: 'ningbo',
    units: 160,
    mode: 'SEA_RAIL',
    sendBy: '2026-11-26',
    cost: money(86_000),
    costIfLate: money(230_000),
  },
  forecast: {
    days: [{ day: '2026-11-25', units: 12 }],
    error: { days: 28, meanAbsolute: 2.2, wape: 0.184 },
  },
}
const assumptions = {
  sample: true,
  modes: [{ mode: 'SEA_RAIL', leadDays: 6, fenPerKilogram: 80 }],
  serviceLevelPercent: 95,
  coverDays: 14,
  lateDays: 7,
  historyDays: 56,
  minimumHistoryDays: 14,
  weeklyDecayPercent: 80,
  otherWeekdayPercent: 20,
  backtestWeeks: 4,
  editedBy: null,
  editedAt: null,
  note: null,
}
const answers = {
  'GET /api/warehouses/ningbo/replenishment': {
    body: { items: [replenished], next: null, total: 1, assumptions },
  },
  'POST /api/warehouses/huanggang/transfers': { status: 201, body: aTransfer({ id: 'trf_9' }) },
}
afterEach(() => (document.body.innerHTML = ''))

it('shows the forecast with its error and makes a transfer draft of a suggestion', async () => {
  const { wrapper, server } = await deskAt('/desk/ningbo/replenishment', answers)

  const row = wrapper.get('[data-testid=replenished]')
  expect(row.text()).toContain('18.4%')
  expect(row.text()).toContain('¥2,300.00')
  expect(wrapper.get('[data-testid=assumptions]').text()).toContain('95%')
  await row.get('[data-testid=draft]').trigger('click')
  await settled()

  expect(server.callsTo('POST /api/warehouses/huanggang/transfers')[0]?.body).toEqual({
    to: 'ningbo',
    mode: 'SEA_RAIL',
    plannedDeparture: '2026-11-26',
    lines: [{ sku: 'LT-BANLI-2500', units: 160 }],
  })
  expect(wrapper.text()).toContain('trf_9')
})

it('offers no draft to somebody who does not work where the goods are', async () => {
  const { wrapper } = await deskAt('/desk/ningbo/replenishment', answers, aWorker(['ningbo']))

  expect(wrapper.find('[data-testid=draft]').exists()).toBe(false)
})
