import type { Words } from '@/shared/i18n'

/** What merchants and the office say alike about listings. */
export const listingWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
