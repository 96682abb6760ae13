import type { RouteRecordRaw } from 'vue-router'
import { licenceWords } from '@/features/licences/words'
import type { Words } from '@/shared/i18n'

const applyWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

export const words = [licenceWords, applyWords]

/** Where somebody asks to be admitted as a merchant. */
export const frame: RouteRecordRaw = {
  path: '/apply',
  meta: { title: 'apply.title', signedIn: true },
  children: [
    { path: '', name: 'apply', component: () => import('./ApplyPage.vue') },
    { path: ':id', name: 'application', component: () => import('./ApplicationPage.vue') },
  ],
}
