import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aWorker, settled } from '@/test/work'

const route = '/api/warehouses/remaining-life'
const held = { version: 2, retail: { percent: 30, categories: [{ category: 'tea', percent: 50 }] } }
const facets = {
  category: [
    { value: 'tea', name: '茶叶', count: 3 },
    { value: 'nuts', name: '坚果', count: 5 },
  ],
}
const at = (answers: object, worker: object) =>
  deskAt(
    '/desk/ningbo/remaining-life',
    {
      [`GET ${route}`]: { body: held },
      'GET /api/products': { body: { items: [], next: null, total: 8, facets } },
      ...answers,
    },
    worker,
  )

afterEach(() => (document.body.innerHTML = ''))

it('edits the share for all and those of single categories', async () => {
  const { wrapper, server } = await at(
    { [`PUT ${route}`]: { body: { ...held, version: 3 } } },
    aWorker([], ['OFFICE']),
  )

  await wrapper.get('[name=percent]').setValue('25')
  await wrapper.get('[data-testid=add-category]').trigger('click')
  await wrapper.get('[name=percent-1]').setValue('40')
  await wrapper.get('[data-testid=edit-life]').trigger('submit')
  await settled()

  const [call] = server.callsTo(`PUT ${route}`)
  expect(call?.headers.get('If-Match')).toBe('"2"')
  expect(call?.body).toEqual({
    retail: {
      percent: 25,
      categories: [
        { category: 'tea', percent: 50 },
        { category: 'nuts', percent: 40 },
      ],
    },
  })
})

it('offers each category once', async () => {
  const { wrapper } = await at({}, aWorker([], ['OFFICE']))

  await wrapper.get('[data-testid=add-category]').trigger('click')

  expect(wrapper.get('[name=category-0]').text()).not.toContain('坚果')
  expect(wrapper.find('[data-testid=add-category]').exists()).toBe(false)
})

it('is read only for warehouse people and administrators', async () => {
  const { wrapper } = await at({}, aWorker(['ningbo'], ['WAREHOUSE', 'ADMIN']))

  expect(wrapper.get('[name=percent]').attributes('readonly')).toBeDefined()
  expect(wrapper.find('[data-testid=save]').exists()).toBe(false)
})
