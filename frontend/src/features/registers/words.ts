import type { Words } from '@/shared/i18n'

/** What the office reads and enters of registrations, marks, licences and staff. */
export const registerWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
