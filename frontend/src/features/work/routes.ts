import type { RouteLocationNormalized, Router, RouteRecordRaw } from 'vue-router'
import { addWords, type Words } from '@/shared/i18n'

const words: Words = {
  'zh-CN': () => import('./messages.zh'),
  en: () => import('./messages.en'),
}

const meta = (title: string) => ({ title: `work.title.${title}` })

/** What is below `/work/:warehouse`; every screen is its own chunk. */
export const screens: RouteRecordRaw[] = [
  { path: '', name: 'work-home', component: () => import('./WorkHome.vue'), meta: meta('home') },
]

const consoleRoute: RouteRecordRaw = {
  path: '/work/:warehouse?',
  component: () => import('./WorkShell.vue'),
  meta: { title: 'title.work', signedIn: true, frame: 'work' },
  children: screens,
}

/** Puts the real routes in the place of the one that loaded them, and goes on to where one wanted to go. */
export async function openConsole(router: Router, to: RouteLocationNormalized) {
  await addWords(words)
  router.removeRoute('work')
  router.addRoute(consoleRoute)
  return { path: to.fullPath, replace: true }
}
