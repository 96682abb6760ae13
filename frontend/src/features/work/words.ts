import type { Words } from '@/shared/i18n'

/** What the console says; the desk, made of the same parts, says it too. */
export const workWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
