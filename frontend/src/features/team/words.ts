import type { Words } from '@/shared/i18n'

/** What a merchant reads of itself: its facts, licences, members, invitations and marks. */
export const teamWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}
