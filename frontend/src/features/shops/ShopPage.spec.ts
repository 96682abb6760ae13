import { afterEach, expect, it } from 'vitest'
import { consoleAt } from '@/test/office'
import * as shops from './routes'

const aShop = {
  id: 'm-1',
  name: '罗田板栗合作社',
  sample: false,
  kind: 'COOPERATIVE',
  uscc: '93421123MA4F12345R',
  county: '421123',
  licences: [
    {
      type: 'BUSINESS',
      number: 'JY1421123',
      scope: '预包装食品销售',
      classes: ['tea', 'processed'],
      validUntil: '2027-05-01',
    },
  ],
  products: 3,
}
const show = async (answer: { status?: number; body: unknown }) =>
  (await consoleAt(shops, '/shops/m-1', { 'GET /api/shops/m-1': answer })).wrapper

afterEach(() => (document.body.innerHTML = ''))

it('shows the registration and each licence with its number, scope and end', async () => {
  const wrapper = await show({ body: aShop })

  expect(wrapper.text()).toMatch(/统一社会信用代码\s*93421123MA4F12345R/)
  expect(wrapper.text()).toMatch(/所在县（市、区）\s*罗田县/)
  expect(wrapper.get('[data-testid=shop-licence]').text()).toMatch(
    /食品经营许可证.*JY1421123.*茶叶、加工食品 · 预包装食品销售.*有效期至 2027-05-01/s,
  )
})

it('says what is not known, and that a sample is one', async () => {
  const sample = { ...aShop, sample: true, kind: null, uscc: null, licences: [] }
  const wrapper = await show({ body: sample })

  expect(wrapper.findAll('dd.unknown')).toHaveLength(2)
  expect(wrapper.text()).toContain('样例商户没有证照')
})

it('says so when there is no such merchant', async () => {
  const wrapper = await show({ status: 404, body: { status: 404 } })

  expect(wrapper.get('h1').text()).toBe('没有这家商户')
})
