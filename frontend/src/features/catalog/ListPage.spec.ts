import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { mountAt } from '@/test/mounting'
import { anItem } from '@/test/products'
import { aServer } from '@/test/server'
import ListPage from './ListPage.vue'

const facets = {
  category: [{ value: 'nuts', name: '干果', count: 2 }],
  county: [{ value: '421123', name: '罗田县', count: 2 }],
  gi: [],
  price: [{ from: null, to: 4999, count: 2 }],
}
const page = (ids: string[], next: string | null = null, total = ids.length) => ({
  body: { items: ids.map((id) => anItem({ id, title: id })), next, total, facets },
})

afterEach(() => (document.body.innerHTML = ''))

describe('the list', () => {
  it('shows what there is and what it costs', async () => {
    aServer({ 'GET /api/products': page(['a', 'b']) })
    const { wrapper } = await mountAt('/', ListPage)

    expect(wrapper.findAll('[data-testid=product-card]')).toHaveLength(2)
    expect(wrapper.get('[data-testid=product-card]').text()).toContain('39.90')
    expect(wrapper.get('[data-testid=total]').text()).toBe('共 2 件商品')
  })

  it('writes a chosen facet into the address and shows it as a chip', async () => {
    aServer({ 'GET /api/products': page(['a']) })
    const { wrapper, router } = await mountAt('/', ListPage)

    const facet = wrapper.findAll('aside button').find((button) => button.text().includes('罗田县'))
    await facet!.trigger('click')
    await flushPromises()

    expect(router.currentRoute.value.query).toEqual({ county: '421123' })
    expect(wrapper.find('button[aria-label="去掉筛选：罗田县"]').exists()).toBe(true)
  })

  it('unrolls as many pages as the address says', async () => {
    aServer({ 'GET /api/products': [page(['a'], 'n1', 2), page(['b'], null, 2)] })
    const { wrapper } = await mountAt('/?pages=2', ListPage)
    await flushPromises()

    expect(wrapper.findAll('[data-testid=product-card] h2').map((card) => card.text())).toEqual([
      'a',
      'b',
    ])
  })

  it('gives advice when nothing was found', async () => {
    aServer({ 'GET /api/products': page([]) })
    const { wrapper } = await mountAt('/?q=zzz&inStock=true', ListPage)

    expect(wrapper.get('[data-testid=no-hits]').text()).toContain('“zzz”')
  })

  it('says what a mistyped word was taken for', async () => {
    const { body } = page(['a'])
    aServer({ 'GET /api/products': { body: { ...body, didYouMean: '罗田板栗' } } })
    const { wrapper } = await mountAt('/?q=罗田板粟', ListPage)

    const meant = wrapper.get('[data-testid=did-you-mean] a')
    expect(meant.text()).toBe('罗田板栗')
    expect(meant.attributes('href')).toBe('/?q=' + encodeURIComponent('罗田板栗'))
  })

  it('says nothing where the words were right', async () => {
    aServer({ 'GET /api/products': page(['a']) })
    const { wrapper } = await mountAt('/?q=罗田板栗', ListPage)

    expect(wrapper.find('[data-testid=did-you-mean]').exists()).toBe(false)
  })

  it('tells a failure in the words of the server and tries again', async () => {
    const failure = { status: 503, body: { status: 503, detail: '系统繁忙，请稍后再试' } }
    aServer({ 'GET /api/products': [failure, page(['a'])] })
    const { wrapper } = await mountAt('/', ListPage)

    expect(wrapper.get('[role=alert]').text()).toContain('系统繁忙')
    await wrapper.get('[role=alert] button').trigger('click')
    await flushPromises()

    expect(wrapper.findAll('[data-testid=product-card]')).toHaveLength(1)
  })
})
