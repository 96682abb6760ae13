import type { RouteRecordRaw } from 'vue-router'
import { workWords } from '@/features/work/words'
import type { Words } from '@/shared/i18n'

const deskWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

type Page = () => Promise<unknown>
const screen = (path: string, name: string, component: Page) =>
  ({
    path,
    name: `desk-${name}`,
    component,
    meta: { title: `desk.title.${name}` },
  }) as RouteRecordRaw

/** What the desk's menu offers, in the order of a day. */
export const subjects = [
  { group: 'stock', names: ['stock', 'ledger', 'trace', 'labels'] },
  { group: 'flow', names: ['deliveries', 'transfers', 'replenishment'] },
  { group: 'orders', names: ['waves', 'manifests', 'discrepancies'] },
  { group: 'care', names: ['approvals', 'alerts', 'recalls', 'offers'] },
  { group: 'rules', names: ['assumptions', 'remainingLife'] },
] as const

/** What is below `/desk/:warehouse`; every screen is its own chunk. */
export const screens: RouteRecordRaw[] = [
  { path: '', name: 'desk-home', redirect: (to) => ({ name: 'desk-stock', params: to.params }) },
  screen('stock', 'stock', () => import('./stock/StockPage.vue')),
  screen('ledger', 'ledger', () => import('./stock/LedgerPage.vue')),
  screen('trace/:lot?', 'trace', () => import('./trace/TracePage.vue')),
  screen('labels', 'labels', () => import('./sheets/LabelsPage.vue')),
  screen('deliveries', 'deliveries', () => import('./receiving/DeliveriesPage.vue')),
  screen('transfers', 'transfers', () => import('./transfers/TransferBoard.vue')),
  screen('replenishment', 'replenishment', () => import('./supply/ReplenishmentPage.vue')),
  screen('waves', 'waves', () => import('./sheets/WavesPage.vue')),
  screen('waves/:id', 'wave', () => import('./sheets/WaveSheet.vue')),
  screen('manifests', 'manifests', () => import('./sheets/ManifestsPage.vue')),
  screen('manifests/:id', 'manifest', () => import('./sheets/ManifestSheet.vue')),
  screen('discrepancies', 'discrepancies', () => import('./care/DiscrepanciesPage.vue')),
  screen('approvals', 'approvals', () => import('./care/ApprovalsPage.vue')),
  screen('alerts', 'alerts', () => import('./care/AlertsPage.vue')),
  screen('recalls', 'recalls', () => import('./recalls/RecallsPage.vue')),
  screen('recalls/:id', 'recall', () => import('./recalls/RecallPage.vue')),
  screen('offers', 'offers', () => import('./care/OffersPage.vue')),
  screen('assumptions', 'assumptions', () => import('./rules/AssumptionsPage.vue')),
  screen('remaining-life', 'remainingLife', () => import('./rules/RemainingLifePage.vue')),
]

export const words = [workWords, deskWords]

export const frame: RouteRecordRaw = {
  path: '/desk/:warehouse?',
  component: () => import('./DeskShell.vue'),
  meta: { title: 'desk.title.home', signedIn: true, frame: 'desk' },
  children: screens,
}
