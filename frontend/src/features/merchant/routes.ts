import type { RouteRecordRaw } from 'vue-router'
import { consoleWords } from '@/features/console/words'
import { licenceWords } from '@/features/licences/words'
import { teamWords } from '@/features/team/words'
import { detailWords } from '@/features/details/words'
import { listingWords } from '@/features/listings/words'
import { workWords } from '@/features/work/words'
import type { Words } from '@/shared/i18n'
import { productWords } from './products/words'

const merchantWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

type Page = () => Promise<unknown>
const screen = (path: string, name: string, component: Page) =>
  ({
    path,
    name: `merchant-${name}`,
    component,
    meta: { title: `merchantDesk.title.${name}` },
  }) as RouteRecordRaw

export const subjects = [
  { group: 'money', names: ['statements'] },
  { group: 'goods', names: ['products', 'imports', 'orders', 'stock', 'deliveries'] },
  { group: 'buyers', names: ['questions', 'reviews'] },
  { group: 'self', names: ['facts', 'licences', 'members', 'marks'] },
] as const

/** What is below `/merchant/:merchant`; every screen is its own chunk. */
export const screens: RouteRecordRaw[] = [
  {
    path: '',
    name: 'merchant-home',
    redirect: (to) => ({ name: 'merchant-statements', params: to.params }),
  },
  screen('statements', 'statements', () => import('./statements/StatementsPage.vue')),
  screen('statements/:month', 'statement', () => import('./statements/StatementPage.vue')),
  screen('products', 'products', () => import('./products/ProductsPage.vue')),
  screen('products/imports/:id?', 'imports', () => import('./products/ImportsPage.vue')),
  screen('products/:product', 'product', () => import('./products/ListingPage.vue')),
  screen('orders/:id?', 'orders', () => import('./goods/OrdersPage.vue')),
  screen('stock', 'stock', () => import('./goods/StockPage.vue')),
  screen('deliveries/:id?', 'deliveries', () => import('./goods/DeliveriesPage.vue')),
  screen('questions/:id?', 'questions', () => import('./voices/QuestionsPage.vue')),
  screen('reviews/:id?', 'reviews', () => import('./voices/ReviewsPage.vue')),
  screen('facts', 'facts', () => import('@/features/team/FactsPage.vue')),
  screen('licences', 'licences', () => import('@/features/team/LicencesPage.vue')),
  screen('members', 'members', () => import('@/features/team/MembersPage.vue')),
  screen('marks', 'marks', () => import('@/features/team/MarksPage.vue')),
]

export const words = [
  workWords,
  consoleWords,
  merchantWords,
  licenceWords,
  teamWords,
  listingWords,
  detailWords,
  productWords,
]

export const frame: RouteRecordRaw = {
  path: '/merchant/:merchant?',
  component: () => import('./MerchantShell.vue'),
  meta: { title: 'merchantDesk.title.frame', signedIn: true, frame: 'merchant' },
  children: screens,
}
