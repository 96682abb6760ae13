import { afterEach, expect, it } from 'vitest'
import { aFulfilment, workAt } from '@/test/work'

afterEach(() => (document.body.innerHTML = ''))

const noticeFor = async (ageCheck: 'NONE' | 'CONFIRMED' | 'AT_THE_DOOR') => {
  const [line] = aFulfilment().lines
  const packing = aFulfilment({ status: 'PICKED', lines: [{ ...line!, ageCheck }] })
  const { wrapper } = await workAt('/work/ningbo/pack/ful_1', {
    'GET /api/warehouses/ningbo/fulfilments/ful_1': { body: packing },
  })
  return wrapper.find('[data-testid=age-check]')
}

it('asks for the age at the door where the buyer was not asked', async () => {
  expect((await noticeFor('AT_THE_DOOR')).text()).toContain('18 岁')
})

it.each(['NONE', 'CONFIRMED'] as const)(
  'says nothing where there is no doubt: %s',
  async (check) => {
    expect((await noticeFor(check)).exists()).toBe(false)
  },
)
