import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { routes } from '@/router'
import { i18n, useLanguage } from '@/shared/i18n'
import { queryClient } from '@/shared/queries'

const emptyPages = routes.map(({ path, name }) => ({
  path,
  name,
  component: { render: () => null },
}))

/** A part of the shop as it stands at an address, with everything around it that the shop gives. */
export async function mountAt(
  path: string,
  component: Component,
  props: Record<string, unknown> = {},
) {
  await useLanguage('zh-CN')
  queryClient.clear()
  const router = createRouter({ history: createMemoryHistory(), routes: emptyPages })
  await router.push(path)
  const wrapper = mount(component, {
    props,
    attachTo: document.body,
    global: { plugins: [i18n, router, [VueQueryPlugin, { queryClient }]] },
  })
  await flushPromises()
  return { wrapper, router }
}
