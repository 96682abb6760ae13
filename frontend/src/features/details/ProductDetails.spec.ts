import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { mountAt } from '@/test/mounting'
import { aProduct } from '@/test/products'
import { aServer } from '@/test/server'
import ProductDetails from './ProductDetails.vue'

const route = 'GET /api/products/luotian-banli-1/details'
async function show(answer: object, product = aProduct()) {
  aServer({ [route]: answer })
  const { wrapper } = await mountAt('/products/luotian-banli-1', ProductDetails, { product })
  await flushPromises()
  return wrapper
}
const label = {
  ingredients: '绿茶',
  producer: null,
  standard: 'GB/T 14456',
  additives: null,
  productionLicence: null,
}
afterEach(() => (document.body.innerHTML = ''))

it('shows the description block by block, markup as the text it is', async () => {
  const wrapper = await show({
    body: {
      description: [
        { kind: 'HEADING', lines: ['做法'], picture: null },
        { kind: 'TEXT', lines: ['<img src=x onerror=alert(1)>'], picture: null },
        { kind: 'LIST', lines: ['软糯', '清甜'], picture: null },
        { kind: 'PICTURE', lines: ['晾晒'], picture: '/api/images/img_2/large.jpg' },
      ],
      label: null,
      revision: 2,
    },
  })

  expect(wrapper.get('h3').text()).toBe('做法')
  expect(wrapper.get('p').text()).toBe('<img src=x onerror=alert(1)>')
  expect(wrapper.findAll('li').map((item) => item.text())).toEqual(['软糯', '清甜'])
  expect(wrapper.get('img').attributes()).toMatchObject({
    src: '/api/images/img_2/large.jpg',
    alt: '晾晒',
  })
})

it('says what is not known of the label of packed food, and never guesses', async () => {
  const tea = aProduct({ category: { id: 'tea', name: '茶叶' } })
  const wrapper = await show({ body: { description: [], label, revision: 1 } }, tea)
  const facts = wrapper
    .findAll('[data-testid=label] dl div')
    .map((fact) => fact.text().replace(/\s+/g, ' '))

  expect(facts).toEqual([
    '配料绿茶',
    '生产者未知',
    '产品标准号GB/T 14456',
    '食品添加剂未知',
    '生产许可证编号未知',
  ])
  expect(wrapper.text()).toContain('生产日期和到期日因批次而异')
})

it('falls back to the plain description where there are no details', async () => {
  const wrapper = await show(
    { status: 404, body: { status: 404 } },
    aProduct({ description: '甘甜' }),
  )

  expect(wrapper.get('.plain').text()).toBe('甘甜')
  expect(wrapper.get('[data-testid=label]').text()).toContain('没有填写标签信息')
})
