import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { mountAt } from '@/test/mounting'
import { aProduct, aVariant } from '@/test/products'
import { aServer } from '@/test/server'
import ProductPage from './ProductPage.vue'

const show = async (product: ReturnType<typeof aProduct>) => {
  aServer({ [`GET /api/products/${product.id}`]: { body: product } })
  const { wrapper } = await mountAt(`/products/${product.id}`, ProductPage)
  // The card of its origin comes a moment later.
  await vi.waitFor(() => wrapper.get('[data-testid=gi-box]'), { timeout: 20_000 })
  return wrapper
}

afterEach(() => (document.body.innerHTML = ''))
// Parts below the fold may still be on their way.
afterAll(() => vi.dynamicImportSettled())

describe('the product page', () => {
  it('says that the kind of the registration is unknown', async () => {
    const wrapper = await show(aProduct())

    expect(wrapper.get('[data-testid=gi-box]').text()).toMatch(/登记类型\s*未知/)
  })

  it('says what each warehouse has, and how many when few', async () => {
    const wrapper = await show(aProduct())

    expect(wrapper.get('[data-warehouse=huanggang]').text()).toContain('有货')
    expect(wrapper.get('[data-warehouse=ningbo]').text()).toContain('仅剩 4 件')
  })

  it('marks a sample merchant', async () => {
    expect((await show(aProduct())).text()).toContain('样例商户')
  })

  it('chooses a variant that can be bought and sells no other', async () => {
    const out = [{ warehouse: 'ningbo', kind: 'SALES', status: 'OUT', units: null }] as const
    const soldOut = aVariant({ sku: 'OUT', availability: [...out] })
    const wrapper = await show(aProduct({ variants: [soldOut, aVariant()] }))

    const chosen = wrapper.get<HTMLInputElement>('input[type=radio]:checked')
    expect(chosen.element.value).toBe('LT-BANLI-2500')
    await wrapper.get('input[value=OUT]').setValue()
    expect(wrapper.get('[data-testid=add-to-cart]').attributes('disabled')).toBeDefined()
  })

  it('says so when there is no such product', async () => {
    aServer({ 'GET /api/products/none': { status: 404, body: { status: 404 } } })
    const { wrapper } = await mountAt('/products/none', ProductPage)

    expect(wrapper.get('h1').text()).toBe('没有这件商品')
  })
})
