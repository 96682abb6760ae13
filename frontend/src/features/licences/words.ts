import type { Words } from '@/shared/i18n'

/** What applicants, merchants, the office and shoppers read alike of a merchant and its licences. */
export const licenceWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
