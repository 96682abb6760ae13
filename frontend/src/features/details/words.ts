import type { Words } from '@/shared/i18n'

/** What stands on the packing, for shoppers and for those who write it. */
export const detailWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
