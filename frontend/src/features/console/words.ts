import type { Words } from '@/shared/i18n'

/** What the consoles of the office and of merchants say alike. */
export const consoleWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
