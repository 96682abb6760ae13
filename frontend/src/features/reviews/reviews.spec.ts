import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { endSession, startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { aServer } from '@/test/server'
import ProductQuestions from './ProductQuestions.vue'
import ProductReviews from './ProductReviews.vue'

const signIn = () => startSession({ accessToken: 't', expiresIn: 600, roles: ['CONSUMER'] })
const rating = { count: 2, average: 45, stars: [0, 0, 0, 1, 1] }
const aReview = {
  id: 'rev_1',
  name: '沈**',
  stars: 4,
  text: '<b>香甜</b>',
  at: '2026-11-24T04:00:00Z',
  editedAt: null,
  answer: { number: 1, from: 'MERCHANT', name: null, text: '谢谢', at: '2026-11-24T05:00:00Z' },
}
const aQuestion = {
  id: 'qst_1',
  name: '徐**',
  text: '怎样保存？',
  at: '2026-11-24T04:00:00Z',
  answers: [],
}

afterEach(() => {
  endSession()
  document.body.innerHTML = ''
})

describe('the reviews of a product', () => {
  const reviews = '/api/products/p1/reviews'
  const list = { items: [aReview], next: null, total: 1, rating }

  it('show words as words, the average and the answer', async () => {
    aServer({ [`GET ${reviews}`]: { body: list } })
    const { wrapper } = await mountAt('/products/p1', ProductReviews, { product: 'p1' })

    expect(wrapper.text()).toContain('<b>香甜</b>')
    expect(wrapper.get('.rating').text()).toContain('4.5')
    expect(wrapper.text()).toContain('谢谢')
  })

  it('ask nobody to write who is not signed in', async () => {
    aServer({ [`GET ${reviews}`]: { body: list } })
    const { wrapper } = await mountAt('/products/p1', ProductReviews, { product: 'p1' })

    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('send stars and words, and are read again', async () => {
    signIn()
    const server = aServer({
      [`GET ${reviews}`]: { body: list },
      [`POST ${reviews}`]: { status: 201, body: aReview },
    })
    const { wrapper } = await mountAt('/products/p1', ProductReviews, { product: 'p1' })

    await wrapper.get('button').trigger('click')
    await wrapper.get('input[value="3"]').setValue()
    await wrapper.get('textarea').setValue('还行')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(server.callsTo(`POST ${reviews}`)[0]?.body).toEqual({ stars: 3, text: '还行' })
    expect(server.callsTo(`GET ${reviews}`)).toHaveLength(2)
    expect(wrapper.find('textarea').exists()).toBe(false)
  })

  it('say why a review was refused and keep the words', async () => {
    signIn()
    const refusal = {
      type: '/problems/not-received',
      status: 409,
      detail: '收到该商品后才能评价。',
    }
    aServer({
      [`GET ${reviews}`]: { body: list },
      [`POST ${reviews}`]: { status: 409, body: refusal },
    })
    const { wrapper } = await mountAt('/products/p1', ProductReviews, { product: 'p1' })

    await wrapper.get('button').trigger('click')
    await wrapper.get('textarea').setValue('还行')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(wrapper.get('[role=alert]').text()).toContain('收到该商品后才能评价。')
    expect(wrapper.get('textarea').element.value).toBe('还行')
  })
})

describe('the questions about a product', () => {
  const questions = '/api/products/p1/questions'

  it('can be answered where they stand', async () => {
    signIn()
    const server = aServer({
      [`GET ${questions}`]: { body: { items: [aQuestion], next: null, total: 1 } },
      'POST /api/questions/qst_1/answers': { status: 201, body: aQuestion },
    })
    const { wrapper } = await mountAt('/products/p1', ProductQuestions, { product: 'p1' })

    await wrapper.get('li button').trigger('click')
    await wrapper.get('textarea').setValue('冷藏')
    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/questions/qst_1/answers')[0]?.body).toEqual({ text: '冷藏' })
  })

  it('say when there are none', async () => {
    aServer({ [`GET ${questions}`]: { body: { items: [], next: null, total: 0 } } })
    const { wrapper } = await mountAt('/products/p1', ProductQuestions, { product: 'p1' })

    expect(wrapper.text()).toContain('还没有人提问。')
  })
})
