import type { RouteRecordRaw } from 'vue-router'
import type { Words } from '@/shared/i18n'

const invitationWords: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

export const words = [invitationWords]

/** Where a one-time link leads; who is not signed in yet signs in from there. */
export const frame: RouteRecordRaw = {
  path: '/invitation',
  name: 'invitation',
  component: () => import('./InvitationPage.vue'),
  meta: { title: 'invitation.title' },
}
