import type { RouteRecordRaw } from 'vue-router'
import { consoleWords } from '@/features/console/words'
import { licenceWords } from '@/features/licences/words'
import { registerWords } from '@/features/registers/words'
import { detailWords } from '@/features/details/words'
import { listingWords } from '@/features/listings/words'
import { workWords } from '@/features/work/words'
import type { Words } from '@/shared/i18n'
import { reviewWords } from './listings/words'

const officeWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

type Page = () => Promise<unknown>
const screen = (path: string, name: string, component: Page) =>
  ({
    path,
    name: `office-${name}`,
    component,
    meta: { title: `office.title.${name}` },
  }) as RouteRecordRaw

/** What the office's menu offers. */
export const subjects = [
  { group: 'today', names: ['home'] },
  { group: 'buyers', names: ['refunds', 'returns', 'invoices'] },
  {
    group: 'merchants',
    names: [
      'admissions',
      'licences',
      'bank-changes',
      'payouts',
      'commissions',
      'coupons',
      'group-prices',
    ],
  },
  { group: 'books', names: ['alerts', 'reconciliations', 'journal'] },
  { group: 'catalog', names: ['listings', 'search-words', 'zero-hits', 'reviews', 'questions'] },
  { group: 'origin', names: ['registrations', 'mark-uses'] },
  { group: 'admin', names: ['staff', 'audit'] },
] as const

/** What is below `/office`; every screen is its own chunk. A thing that is looked at stands in the address. */
export const screens: RouteRecordRaw[] = [
  screen('', 'home', () => import('./OfficeHome.vue')),
  screen('refunds/:id?', 'refunds', () => import('./money/RefundsPage.vue')),
  screen('returns/:id?', 'returns', () => import('./money/ReturnsPage.vue')),
  screen('invoices/:id?', 'invoices', () => import('./money/InvoicesPage.vue')),
  screen('admissions/:id?', 'admissions', () => import('./admission/AdmissionsPage.vue')),
  screen('licences/:id?', 'licences', () => import('@/features/registers/LicenceQueue.vue')),
  screen('listings/:id?', 'listings', () => import('./listings/ListingsPage.vue')),
  screen(
    'bank-changes/:id?',
    'bank-changes',
    () => import('@/features/registers/BankChangesPage.vue'),
  ),
  screen('payouts/:id?', 'payouts', () => import('./money/PayoutsPage.vue')),
  screen('commissions', 'commissions', () => import('./money/CommissionsPage.vue')),
  screen('coupons/:id?', 'coupons', () => import('./money/CouponsPage.vue')),
  screen('group-prices', 'group-prices', () => import('./money/GroupPricesPage.vue')),
  screen('alerts/:id?', 'alerts', () => import('./money/AlertsPage.vue')),
  screen(
    'reconciliations/:id?',
    'reconciliations',
    () => import('./money/ReconciliationsPage.vue'),
  ),
  screen('journal', 'journal', () => import('./money/JournalPage.vue')),
  screen('search-words', 'search-words', () => import('./catalog/SearchWordsPage.vue')),
  screen('zero-hits', 'zero-hits', () => import('./catalog/ZeroHitsPage.vue')),
  screen('reviews/:id?', 'reviews', () => import('./catalog/ReviewsPage.vue')),
  screen('questions/:id?', 'questions', () => import('./catalog/QuestionsPage.vue')),
  screen(
    'registrations/:id?',
    'registrations',
    () => import('@/features/registers/RegistrationsPage.vue'),
  ),
  screen('mark-uses/:id?', 'mark-uses', () => import('@/features/registers/MarkUsesPage.vue')),
  screen('staff', 'staff', () => import('@/features/registers/StaffPage.vue')),
  screen('audit/:id?', 'audit', () => import('./AuditPage.vue')),
]

export const words = [
  workWords,
  consoleWords,
  officeWords,
  licenceWords,
  registerWords,
  listingWords,
  detailWords,
  reviewWords,
]

export const frame: RouteRecordRaw = {
  path: '/office',
  component: () => import('./OfficeShell.vue'),
  meta: { title: 'office.title.frame', signedIn: true, frame: 'office' },
  children: screens,
}
