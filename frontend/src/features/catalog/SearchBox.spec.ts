import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/test/mounting'
import { aServer } from '@/test/server'
import SearchBox from './SearchBox.vue'

const suggestions = {
  items: [
    { text: '罗田板栗', product: null },
    { text: '罗田板栗 精选装', product: 'p9' },
  ],
}

async function typed(words: string) {
  aServer({ 'GET /api/suggestions': { body: suggestions } })
  const { wrapper, router } = await mountAt('/', SearchBox)
  const input = wrapper.get('input')
  await input.setValue(words)
  await vi.advanceTimersByTimeAsync(200)
  await flushPromises()
  return { wrapper, router, input }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

describe('the search box', () => {
  it('is a combobox that opens its suggestions', async () => {
    const { wrapper, input } = await typed('罗田')

    expect(input.attributes('aria-expanded')).toBe('true')
    expect(wrapper.findAll('[role=option]').map((option) => option.get('span').text())).toEqual([
      '罗田板栗',
      '罗田板栗 精选装',
    ])
  })

  it('walks by arrow keys and opens the chosen product', async () => {
    const { wrapper, input, router } = await typed('罗田')

    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'ArrowDown' })
    const active = input.attributes('aria-activedescendant')!
    expect(wrapper.get(`[id="${active}"]`).attributes('aria-selected')).toBe('true')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(router.currentRoute.value.fullPath).toBe('/products/p9')
  })

  it('goes from the first back to the typed words', async () => {
    const { input } = await typed('罗田')

    await input.trigger('keydown', { key: 'ArrowUp' })
    await input.trigger('keydown', { key: 'ArrowDown' })

    expect(input.attributes('aria-activedescendant')).toBeUndefined()
  })

  it('closes by escape and then searches for the words', async () => {
    const { wrapper, input, router } = await typed('luotian')

    await input.trigger('keydown', { key: 'Escape' })
    expect(input.attributes('aria-expanded')).toBe('false')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(router.currentRoute.value.query).toEqual({ q: 'luotian' })
  })
})
