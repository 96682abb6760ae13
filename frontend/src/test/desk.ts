import { VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { frame, words } from '@/features/desk/routes'
import { startSession } from '@/shared/api/session'
import { addWords, i18n, useLanguage } from '@/shared/i18n'
import { queryClient } from '@/shared/queries'
import { aServer } from './server'
import { aWorker, huanggang, ningbo, settled } from './work'

const besides = { render: () => null }

/** The desk at an address, with the person and the answers of the server. */
export async function deskAt(
  path: string,
  answers: Parameters<typeof aServer>[0] = {},
  worker: object = aWorker(['ningbo', 'huanggang']),
) {
  await useLanguage('zh-CN')
  for (const each of words) await addWords(each)
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['WAREHOUSE'] })
  queryClient.clear()
  const server = aServer({
    'GET /api/accounts/current': { body: worker },
    'GET /api/warehouses': { body: { items: [huanggang, ningbo] } },
    ...answers,
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: besides },
      { path: '/work/:rest(.*)*', component: besides },
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

/** A drawer hangs below the body, outside of the screen that opened it. */
export function inDrawer<Part extends HTMLElement = HTMLElement>(selector: string): Part {
  const part = document.querySelector<Part>(`.desk-drawer ${selector}`)
  if (!part) throw new Error(`no ${selector} in a drawer`)
  return part
}

export async function fill(selector: string, value: string) {
  const field = inDrawer<HTMLInputElement | HTMLSelectElement>(selector)
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

export async function press(selector: string) {
  const button = inDrawer<HTMLButtonElement>(selector)
  if (button.form && button.type === 'submit') button.form.requestSubmit(button)
  else button.click()
  await settled()
}
