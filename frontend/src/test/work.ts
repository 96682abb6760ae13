import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { screens } from '@/features/work/routes'
import { workWords } from '@/features/work/words'
import type { Fulfilment, LotFacts, Transfer } from '@/features/work/work.api'
import { startSession } from '@/shared/api/session'
import { addWords, i18n, useLanguage } from '@/shared/i18n'
import { queryClient } from '@/shared/queries'
import { aServer } from './server'

export const ningbo = { id: 'ningbo', name: '宁波销地仓', kind: 'SALES' }
export const huanggang = { id: 'huanggang', name: '黄冈产地仓', kind: 'ORIGIN' }

export const aWorker = (warehouses: string[] = ['ningbo'], roles: string[] = ['WAREHOUSE']) => ({
  id: 'acc_1',
  email: 'w@example.com',
  name: '李仓',
  roles,
  warehouses,
  merchants: [],
})

/** The console at an address, with the person and the answers of the server. */
export async function workAt(
  path: string,
  answers: Parameters<typeof aServer>[0] = {},
  worker: object = aWorker(),
) {
  await useLanguage('zh-CN')
  await addWords(workWords)
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['WAREHOUSE'] })
  queryClient.clear()
  const server = aServer({
    'GET /api/accounts/current': { body: worker },
    'GET /api/warehouses': { body: { items: [huanggang, ningbo] } },
    ...answers,
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => null } },
      {
        path: '/work/:warehouse?',
        component: () => import('@/features/work/WorkShell.vue'),
        children: screens,
      },
    ],
  })
  await router.push(path)
  const wrapper = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [i18n, router, [VueQueryPlugin, { queryClient }]] },
  })
  await settled()
  return { server, wrapper, router }
}

/** Pages load lazily and ask one after the other. */
export async function settled() {
  for (let turn = 0; turn < 8; turn += 1) {
    await flushPromises()
    await new Promise((done) => setTimeout(done, 5))
  }
}

/** What a scanner does: every character a key, then Enter, all at once. */
export async function scan(code: string) {
  const target = document.activeElement ?? document.body
  for (const key of [...code, 'Enter'])
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settled()
}

export const page = (...items: unknown[]) => ({
  body: { items, next: null, total: items.length },
})

export function aFulfilment(part: Partial<Fulfilment> = {}): Fulfilment {
  return {
    id: 'ful_1',
    order: 'ord_1',
    warehouse: 'ningbo',
    status: 'TO_PICK',
    paidAt: '2026-11-24T08:00:00Z',
    lines: [
      {
        sku: 'LT-BANLI-2500',
        title: '罗田板栗',
        spec: '2.5kg/箱',
        units: 3,
        picked: 0,
        parts: [{ lot: 'L-1', bin: null, units: 3, picked: 0 }],
        ageCheck: 'NONE',
      },
    ],
    address: { name: '张三', phone: '13800000000', region: '330203', street: '中山西路 1 号' },
    shortages: [],
    note: null,
    packages: null,
    weightGrams: null,
    carrier: null,
    trackingNumber: null,
    shippedAt: null,
    deliveredAt: null,
    ...part,
  } as Fulfilment
}

export function aLot(part: Partial<LotFacts> = {}): LotFacts {
  return {
    sku: 'LT-BANLI-2500',
    title: '罗田板栗',
    lot: 'L-1',
    bin: null,
    producedOn: '2026-10-01',
    expiresOn: '2027-04-01',
    remainingDays: 128,
    nearExpiry: false,
    available: 20,
    reserved: 3,
    quarantined: 0,
    recall: null,
    merchant: null,
    supplier: { name: '样例合作社', contact: '13800000000' },
    county: '罗田县',
    town: null,
    certificate: null,
    gi: null,
    storage: null,
    parents: [],
    children: [],
    ...part,
  }
}

export function aTransfer(part: Partial<Transfer> = {}): Transfer {
  return {
    id: 'trf_1',
    from: 'huanggang',
    to: 'ningbo',
    status: 'IN_TRANSIT',
    mode: 'SEA_RAIL',
    carrier: '中铁集装箱',
    waybill: 'YD-77',
    plannedDeparture: null,
    plannedArrival: null,
    departedOn: '2026-11-20',
    departedAt: '2026-11-20T08:00:00Z',
    arrivedAt: null,
    legs: [
      { mode: 'SEA_RAIL', from: '麻城', to: '宁波舟山港', cost: { amount: 0, currency: 'CNY' } },
    ],
    lines: [
      {
        sku: 'LT-BANLI-2500',
        title: '罗田板栗',
        units: 10,
        lots: [{ lot: 'L-1', sent: 10, received: 0, damaged: 0, short: 0, surplus: 0, cost: null }],
      },
    ],
    differences: [],
    receipts: [],
    note: null,
    cancelReason: null,
    sentBy: null,
    at: '2026-11-19T08:00:00Z',
    actor: 'acc_1',
    ...part,
  }
}
