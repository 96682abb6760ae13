import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { addWords } from '@/shared/i18n'

const consoles = {
  work: () => import('./work/routes'),
  desk: () => import('./desk/routes'),
  office: () => import('./office/routes'),
  merchant: () => import('./merchant/routes'),
  apply: () => import('./apply/routes'),
  invitation: () => import('./invitation/routes'),
  shops: () => import('./shops/routes'),
}
const opened = new Set<string>()

/** Adds the routes of a console, or of pages few people open, which go before the one that led here, and goes on to where one wanted to go. */
export async function openConsole(
  router: Router,
  to: RouteLocationNormalized,
): Promise<RouteLocationRaw> {
  const name = String(to.params.console) as keyof typeof consoles
  if (opened.has(name)) return { name: 'missing', params: { missing: to.path.slice(1).split('/') } }
  const { frame, words } = await consoles[name]()
  for (const each of words) await addWords(each)
  router.addRoute(frame)
  opened.add(name)
  return { path: to.path, query: to.query, hash: to.hash, replace: true }
}
