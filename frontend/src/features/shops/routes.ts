import type { RouteRecordRaw } from 'vue-router'
import { licenceWords } from '@/features/licences/words'
import type { Words } from '@/shared/i18n'

const shopWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

export const words = [licenceWords, shopWords]

/** The page of a merchant, for anybody. */
export const frame: RouteRecordRaw = {
  path: '/shops/:merchant',
  name: 'shop',
  component: () => import('./ShopPage.vue'),
  meta: { title: 'shops.title' },
}
