import type { Words } from '@/shared/i18n'

export const reviewWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
