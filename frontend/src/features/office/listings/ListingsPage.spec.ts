import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { aReviewed, aWaiting } from '@/test/listings'
import { officeAt, press } from '@/test/office'
import { page, settled } from '@/test/work'
import { wholeRemarks } from './remarks'

const one = aWaiting({ id: 'p-1', title: '甜柿饼', revision: 3 })
const two = aWaiting({ id: 'p-2', title: '板栗', revision: 1 })
const answers = {
  'GET /api/listings': page(one, two),
  'GET /api/listings/p-1': { body: aReviewed({ id: 'p-1' }) },
  'GET /api/listings/p-2': { body: aReviewed({ id: 'p-2', revision: 1 }) },
}
// Keys are heard by whatever is mounted.
enableAutoUnmount(afterEach)
afterEach(() => (document.body.innerHTML = ''))

type Wrapper = Awaited<ReturnType<typeof officeAt>>['wrapper']
const isOpen = (wrapper: Wrapper, question: string) =>
  wrapper.get<HTMLDialogElement>(`[data-testid=question-${question}]`).element.open

it('shows before and after side by side with the words that changed', async () => {
  const { server, wrapper } = await officeAt('/office/listings/p-1', answers)
  const [title, spec] = wrapper.findAll('[data-testid=difference]')

  expect(server.callsTo('GET /api/listings')[0]?.query.status).toBe('SUBMITTED')
  expect(title!.find('del').exists()).toBe(false)
  expect(title!.get('ins').text()).toBe('手工')
  expect([spec!.get('del').text(), spec!.get('ins').text()]).toEqual(['250g', '500g'])
})

it('is walked and published by keyboard, in the revision that was read', async () => {
  const published = { body: aReviewed({ status: 'PUBLISHED' }) }
  const { server, wrapper, router } = await officeAt('/office/listings', {
    ...answers,
    'GET /api/listings': [page(one, two), page(two)],
    'POST /api/listings/p-1/publish': published,
  })
  await press('j')
  expect(router.currentRoute.value.params.id).toBe('p-1')
  await press('p')
  expect(isOpen(wrapper, 'listing-publish')).toBe(true)
  await wrapper.get('[data-testid=question-listing-publish] form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/listings/p-1/publish')[0]?.body).toEqual({
    revision: 3,
    reason: null,
  })
  expect(router.currentRoute.value.params.id).toBe('p-2')
})

it('goes back with a remark for each field, and none without words', async () => {
  const { server, wrapper } = await officeAt('/office/listings/p-1', {
    ...answers,
    'POST /api/listings/p-1/return': { body: aReviewed({ status: 'RETURNED' }) },
  })
  await press('r')
  const question = wrapper.get('[data-testid=question-listing-return]')
  expect(question.get<HTMLSelectElement>('[name=field]').element.value).toBe('content.title')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/listings/p-1/return')).toHaveLength(0)

  await question.get('[name=remark]').setValue('请写明做法')
  await question.get('[data-testid=add-remark]').trigger('click')
  await question.findAll('[name=field]')[1]!.setValue('content.variants[SB-500].spec')
  await question.findAll('[name=remark]')[1]!.setValue('与标签不符')
  await question.get('form').trigger('submit')
  await settled()
  expect(server.callsTo('POST /api/listings/p-1/return')[0]?.body).toEqual({
    revision: 3,
    remarks: [
      { field: 'content.title', reason: '请写明做法' },
      { field: 'content.variants[SB-500].spec', reason: '与标签不符' },
    ],
  })
})

it('x chooses, shift and p publishes all chosen, and what was refused is named', async () => {
  const items = [
    { product: 'p-1', done: true, problem: null, message: null },
    { product: 'p-2', done: false, problem: '/problems/own-request', message: '不能审核自己写的' },
  ]
  const { server, wrapper } = await officeAt('/office/listings', {
    ...answers,
    'POST /api/listings/decisions': { body: { items } },
  })
  await press('j')
  await press('x')
  await press('j')
  await press('x')
  expect(wrapper.findAll('[data-testid=ticked]')).toHaveLength(2)
  await press('P')
  expect(isOpen(wrapper, 'listings-publish')).toBe(true)
  await wrapper.get('[data-testid=question-listings-publish] form').trigger('submit')
  await settled()

  expect(server.callsTo('POST /api/listings/decisions')[0]?.body).toEqual({
    decisions: [
      { product: 'p-1', revision: 3, act: 'PUBLISH', remarks: [] },
      { product: 'p-2', revision: 1, act: 'PUBLISH', remarks: [] },
    ],
  })
  const outcomes = wrapper.get('[data-testid=outcomes]')
  expect(outcomes.text()).toContain('发布 1 件，未成 1 件')
  expect(outcomes.text()).toContain('板栗 不能审核自己写的')
  expect(wrapper.find('[data-testid=chosen-many]').exists()).toBe(false)
})

it('with nothing chosen shift and p asks nothing, and what was decided cannot be chosen', async () => {
  const { wrapper } = await officeAt('/office/listings?status=PUBLISHED', {
    ...answers,
    'GET /api/listings': page({ ...one, status: 'PUBLISHED' }),
    'GET /api/listings/p-1': { body: aReviewed({ status: 'PUBLISHED' }) },
  })
  await press('j')
  await press('x')
  await press('P')

  expect(wrapper.find('[data-testid=ticked]').exists()).toBe(false)
  expect(wrapper.find('[data-testid=question-listings-publish]').exists()).toBe(false)
  await press('p')
  expect(wrapper.find('[data-testid=question-listing-publish]').exists()).toBe(false)
})

it('an own decision that is refused says so in the question, which stays', async () => {
  const { wrapper } = await officeAt('/office/listings/p-1', {
    ...answers,
    'POST /api/listings/p-1/publish': {
      status: 409,
      body: { status: 409, type: '/problems/own-request', detail: '您不能审核自己写的商品' },
    },
  })
  await press('p')
  await wrapper.get('[data-testid=question-listing-publish] form').trigger('submit')
  await settled()

  expect(isOpen(wrapper, 'listing-publish')).toBe(true)
  expect(wrapper.get('[data-testid=question-listing-publish]').text()).toContain(
    '您不能审核自己写的商品',
  )
})

it('? tells the keys', async () => {
  const { wrapper } = await officeAt('/office/listings', answers)
  await press('?')

  expect(wrapper.get<HTMLDialogElement>('dialog[aria-labelledby=keys-help]').element.open).toBe(
    true,
  )
  expect(wrapper.get('dialog[aria-labelledby=keys-help]').text()).toContain('Shift + p')
})

it('remarks are whole when each has words', () => {
  expect(wholeRemarks([])).toBeUndefined()
  expect(wholeRemarks([{ field: 'content', reason: ' ' }])).toBeUndefined()
  expect(wholeRemarks([{ field: 'content', reason: ' x ' }])).toEqual([
    { field: 'content', reason: 'x' },
  ])
})
