import { afterEach, expect, it, vi } from 'vitest'
import { aContent, aListing } from '@/test/listings'
import { merchantAt } from '@/test/office'
import { settled } from '@/test/work'
import { pause } from './useListing'

const at = '/merchant/m-1/products/p-1'
const read = 'GET /api/merchants/m-1/products/p-1'
const put = 'PUT /api/merchants/m-1/products/p-1'
const tagged = (tag: number, part = {}) => ({
  body: aListing(part),
  headers: { ETag: `"${tag}"` },
})
const clean = { 'POST /api/merchants/m-1/products/lint': { body: { marks: [], missing: [] } } }
const moved = { status: 412, body: { status: 412, detail: 'moved' } }

type Wrapper = Awaited<ReturnType<typeof merchantAt>>['wrapper']
const keepingOf = (wrapper: Wrapper) =>
  wrapper.get('[data-testid=keeping]').attributes('data-keeping')

/** Types, and waits as long as somebody pauses. */
async function type(wrapper: Wrapper, name: string, words: string) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await wrapper.get(`[name=${name}]`).setValue(words)
  await vi.advanceTimersByTimeAsync(pause + 50)
  vi.useRealTimers()
  await settled()
}

afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

it('what is typed is kept after a pause, on the version it was made on', async () => {
  const { server, wrapper } = await merchantAt(at, {
    ...clean,
    [read]: tagged(4),
    [put]: [
      tagged(5, { draft: aContent({ title: '甜柿饼' }) }),
      tagged(6, { draft: aContent({ title: '甜柿饼 手工' }) }),
    ],
  })
  await type(wrapper, 'title', '甜柿饼')
  await type(wrapper, 'title', '甜柿饼 手工')

  const [first, second] = server.callsTo(put)
  expect(first?.headers.get('If-Match')).toBe('"4"')
  expect(first?.body).toMatchObject({ content: { title: '甜柿饼' } })
  expect(second?.headers.get('If-Match')).toBe('"5"')
  expect(keepingOf(wrapper)).toBe('kept')
})

it('opening a listing and reading it writes nothing', async () => {
  const { server, wrapper } = await merchantAt(at, { ...clean, [read]: tagged(4) })
  await type(wrapper, 'title', '罗田甜柿饼')

  expect(server.callsTo(put)).toHaveLength(0)
  expect(keepingOf(wrapper)).toBe('kept')
})

it('a figure that is none is not sent, and said beside its field', async () => {
  const { server, wrapper } = await merchantAt(at, { ...clean, [read]: tagged(4) })
  await type(wrapper, 'price-SHOP', '39.999')

  expect(server.callsTo(put)).toHaveLength(0)
  expect(keepingOf(wrapper)).toBe('mistaken')
  expect(wrapper.get('[data-field="content.variants[0].offers[0]"]').text()).toContain('两位小数')
})

it('where somebody else wrote, both texts are shown and mine stands only when chosen', async () => {
  const theirs = { draft: aContent({ title: '柿饼（合作社）' }) }
  const { server, wrapper } = await merchantAt(at, {
    ...clean,
    [read]: [tagged(4), tagged(9, theirs)],
    [put]: [moved, tagged(10, { draft: aContent({ title: '柿饼（我）' }) })],
  })
  await type(wrapper, 'title', '柿饼（我）')

  const panel = wrapper.get('[data-testid=moved]')
  expect(panel.get('del').text()).toBe('合作社')
  expect(panel.get('ins').text()).toBe('我')
  expect(server.callsTo(put)).toHaveLength(1)

  await panel.get('[data-testid=keep-mine]').trigger('click')
  await settled()
  expect(server.callsTo(put)[1]?.headers.get('If-Match')).toBe('"9"')
  expect(keepingOf(wrapper)).toBe('kept')
})

it('theirs, when chosen, takes the place of what was typed', async () => {
  const theirs = { draft: aContent({ title: '柿饼（合作社）' }) }
  const { server, wrapper } = await merchantAt(at, {
    ...clean,
    [read]: [tagged(4), tagged(9, theirs)],
    [put]: moved,
  })
  await type(wrapper, 'title', '柿饼（我）')
  await wrapper.get('[data-testid=take-theirs]').trigger('click')
  await settled()

  expect(wrapper.get<HTMLInputElement>('[name=title]').element.value).toBe('柿饼（合作社）')
  expect(server.callsTo(put)).toHaveLength(1)
})

it('where only its state moved, what was typed goes out again by itself', async () => {
  const { server, wrapper } = await merchantAt(at, {
    ...clean,
    [read]: [tagged(4), tagged(5)],
    [put]: [moved, tagged(6, { draft: aContent({ title: '甜柿饼' }) })],
  })
  await type(wrapper, 'title', '甜柿饼')

  expect(server.callsTo(put)[1]?.headers.get('If-Match')).toBe('"5"')
  expect(wrapper.find('[data-testid=moved]').exists()).toBe(false)
  expect(keepingOf(wrapper)).toBe('kept')
})

it('a remark stands beside its field, marked words in their text, what is missing as a hint', async () => {
  const { wrapper } = await merchantAt(at, {
    [read]: tagged(4, {
      status: 'RETURNED',
      remarks: [{ field: 'content.title', reason: '请写明做法' }],
    }),
    'POST /api/merchants/m-1/products/lint': {
      body: {
        marks: [
          {
            field: 'content.description[0].lines[0]',
            from: 2,
            to: 4,
            words: '采摘',
            rule: 'ABSOLUTE_WORD',
            message: '不得使用',
          },
        ],
        missing: [{ field: 'content.taxClass', message: '请填写税收分类' }],
      },
    },
  })

  expect(wrapper.get('[data-field="content.title"] [data-testid=remark]').text()).toContain(
    '请写明做法',
  )
  expect(wrapper.get('[data-testid=block] mark').text()).toBe('采摘')
  const field = wrapper.get('[data-field="content.taxClass"]')
  expect(field.get('.hint').text()).toBe('请填写税收分类')
  expect(field.get('input').attributes('aria-invalid')).toBeUndefined()
})

it('a refused submission turns what is missing into errors at their fields', async () => {
  const missing = [{ field: 'content.taxClass', message: '请填写税收分类' }]
  const { wrapper } = await merchantAt(at, {
    [read]: tagged(4),
    'POST /api/merchants/m-1/products/lint': { body: { marks: [], missing } },
    'POST /api/merchants/m-1/products/p-1/submit': {
      status: 400,
      body: { status: 400, type: '/problems/invalid-input', detail: '有误', errors: missing },
    },
  })
  await wrapper.get('[data-testid=submit]').trigger('click')
  await settled()

  const field = wrapper.get('[data-field="content.taxClass"]')
  expect(field.get('.error').text()).toBe('请填写税收分类')
  expect(document.activeElement).toBe(field.get('input').element)
})

it('what is under review cannot be typed into', async () => {
  const { wrapper } = await merchantAt(at, {
    ...clean,
    [read]: tagged(4, { status: 'SUBMITTED' }),
  })

  expect(wrapper.get('[data-testid=listing-form] fieldset').attributes('disabled')).toBeDefined()
  expect(wrapper.find('[data-testid=submit]').exists()).toBe(false)
  expect(wrapper.find('[data-testid=ask-listing-withdraw]').exists()).toBe(true)
})

it('blocks are added, moved by keyboard with the focus on them, and removed', async () => {
  const { wrapper } = await merchantAt(at, { ...clean, [read]: tagged(4) })
  const texts = () =>
    wrapper
      .findAll('[data-testid=block]')
      .map((block) => block.get<HTMLTextAreaElement>('[name=block]').element.value)
  await wrapper.get('[data-testid=add-HEADING]').trigger('click')
  await settled()
  const added = wrapper.findAll('[data-testid=block]')[2]!
  expect(document.activeElement).toBe(added.get('[name=block]').element)
  await added.get('[name=block]').setValue('做法')
  await added.get('[name=block]').trigger('keydown', { key: 'ArrowUp', altKey: true })
  await settled()

  expect(texts()).toEqual(['秋后采摘', '做法', '软糯\n清甜'])
  expect((document.activeElement as HTMLInputElement).value).toBe('做法')
  expect(wrapper.text()).toContain('移到第 2 位，共 3')

  await wrapper.findAll('[data-testid=block]')[0]!.findAll('button')[2]!.trigger('click')
  await settled()
  expect(texts()).toEqual(['做法', '软糯\n清甜'])
})

it('with changes that cannot be kept one is asked before leaving', async () => {
  const { wrapper, router } = await merchantAt(at, { ...clean, [read]: tagged(4) })
  await wrapper.get('[name=sku]').setValue('klein')
  const going = router.push('/merchant/m-1/stock')
  await settled()

  expect(router.currentRoute.value.path).toBe(at)
  await wrapper.findAll('dialog[aria-labelledby=leave] button')[1]!.trigger('click')
  await going
  expect(router.currentRoute.value.path).toBe('/merchant/m-1/stock')
})
