import { afterEach, describe, expect, it } from 'vitest'
import { mountAt } from '@/test/mounting'
import { aProduct } from '@/test/products'
import OriginCard from './OriginCard.vue'

const origin = {
  nameEn: 'Luotian chestnut',
  registrationNumber: 'AGI2008-1',
  year: 2008,
  holder: null,
  area: '罗田县',
  areas: [],
  season: null,
  notes: null,
  sources: [{ title: '公告', url: 'https://example.org/notice' }],
  markUse: { notice: '2016 年第 10 号', from: '2016-01-01', until: null, sample: false },
}
const show = async (product: ReturnType<typeof aProduct>) =>
  (await mountAt('/products/p', OriginCard, { product })).wrapper
const dotOf = (code: string, wrapper: Awaited<ReturnType<typeof show>>) =>
  wrapper.findAll('.here circle').length && wrapper.get('.here text').text() === code

afterEach(() => (document.body.innerHTML = ''))

describe('the card of a product’s origin', () => {
  it('names the registration with its number and leads to its source', async () => {
    const wrapper = await show(aProduct({ origin }))

    expect(wrapper.text()).toMatch(/登记号\s*AGI2008-1/)
    expect(wrapper.get('details a').attributes('href')).toBe('https://example.org/notice')
  })

  it('says that the merchant may use the mark only while that stands', async () => {
    const gi = { id: 'luotian-banli', name: '罗田板栗', kind: null, mark: false }

    expect((await show(aProduct({ origin }))).text()).toContain('该商户获准使用（2016 年第 10 号')
    document.body.innerHTML = ''
    const without = await show(aProduct({ origin, gi }))
    expect(without.text()).toContain('未见使用核准')
    expect(without.find('h2 svg').exists()).toBe(false)
  })

  it('marks the county on the map and says it in words', async () => {
    const wrapper = await show(aProduct())

    expect(dotOf('罗田县', wrapper)).toBe(true)
    expect(wrapper.get('[role=img]').attributes('aria-label')).toContain('罗田县在黄冈的位置')
  })

  it('draws no map of a county it has no position of, and says so', async () => {
    const wrapper = await show(aProduct({ county: { code: '421171', name: '龙感湖管理区' } }))

    expect(wrapper.find('[role=img]').exists()).toBe(false)
    expect(wrapper.text()).toContain('地图数据里没有龙感湖管理区的位置')
  })

  it('leads to the shop page of the merchant', async () => {
    const wrapper = await show(aProduct())

    expect(wrapper.get('.merchant a').attributes('href')).toBe('/shops/m1')
  })
})
