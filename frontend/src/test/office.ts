import { VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter, type RouteRecordRaw, RouterView } from 'vue-router'
import * as merchantConsole from '@/features/merchant/routes'
import * as officeConsole from '@/features/office/routes'
import { startSession } from '@/shared/api/session'
import { addWords, i18n, useLanguage, type Words } from '@/shared/i18n'
import { queryClient } from '@/shared/queries'
import { aServer } from './server'
import { settled } from './work'

const besides = { render: () => null }
type Answers = Parameters<typeof aServer>[0]

export const fen = (amount: number) => ({ amount, currency: 'CNY' })

export const aPerson = (roles: string[] = ['OFFICE'], merchants: string[] = []) => ({
  id: 'acc_1',
  email: 'o@example.com',
  name: '王办',
  roles,
  warehouses: [],
  merchants,
})

/** Pages that bring their own routes and words, at an address, with the person and the answers of the server. */
export async function consoleAt(
  { frame, words }: { frame: RouteRecordRaw; words: Words[] },
  path: string,
  answers: Answers,
  person: object = aPerson(),
) {
  await useLanguage('zh-CN')
  for (const each of words) await addWords(each)
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['OFFICE'] })
  queryClient.clear()
  const server = aServer({ 'GET /api/accounts/current': { body: person }, ...answers })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: besides },
      { path: '/desk', component: besides },
      { path: '/products/:id', component: besides },
      frame,
    ],
  })
  await router.push(path)
  const wrapper = mount(RouterView, {
    attachTo: document.body,
    global: { plugins: [i18n, router, [VueQueryPlugin, { queryClient }]] },
  })
  await settled()
  return { server, wrapper, router }
}

export const officeAt = (path: string, answers: Answers = {}, person: object = aPerson()) =>
  consoleAt(officeConsole, path, answers, person)

export const merchantAt = (
  path: string,
  answers: Answers = {},
  person: object = aPerson(['MERCHANT'], ['m-1']),
) => consoleAt(merchantConsole, path, answers, person)

/** One key on the page, as somebody presses it who is in no field. */
export async function press(key: string) {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await settled()
}
