import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePages } from './usePages'

const hundred = (from: number) => Array.from({ length: 100 }, (_, index) => from + index)
const pageAfter = (after: string | undefined, of: number) => {
  const from = Number(after ?? 0)
  const items = hundred(from).filter((each) => each < of)
  return { items, next: from + 100 < of ? String(from + 100) : null, total: of }
}

function inUse<Item>(ask: Parameters<typeof usePages<Item>>[0]) {
  let pages!: ReturnType<typeof usePages<Item>>
  const part = mount(
    defineComponent({
      setup() {
        pages = usePages<Item>(ask)
        return () => h('div')
      },
    }),
  )
  return { ...pages, part }
}

it('asks for no more than the rows in sight need', async () => {
  const asked: (string | undefined)[] = []
  const pages = inUse<number>(async (after) => {
    asked.push(after)
    return pageAfter(after, 20_000)
  })

  await pages.reload()
  await pages.reach(40)
  await pages.reach(230)

  expect(asked).toEqual([undefined, '100', '200'])
  expect(pages.rows.value).toHaveLength(300)
  expect(pages.total.value).toBe(20_000)
})

it('holds twenty thousand rows, in order, each once', async () => {
  const pages = inUse<number>(async (after) => pageAfter(after, 20_000))

  await pages.reload()
  await pages.reach(19_999)

  expect(pages.rows.value).toEqual(Array.from({ length: 20_000 }, (_, index) => index))
})

it('drops the late answer to an earlier question', async () => {
  const late: ((page: ReturnType<typeof pageAfter>) => void)[] = []
  const pages = inUse<number>(() => new Promise((done) => late.push(done)))

  const first = pages.reload()
  const second = pages.reload({ fromTop: true })
  late[1]!(pageAfter(undefined, 3))
  late[0]!(pageAfter(undefined, 90))
  await Promise.all([first, second])
  await flushPromises()

  expect(pages.rows.value).toEqual([0, 1, 2])
  expect(pages.busy.value).toBe(false)
})

it('keeps what it has when a page fails, and goes on from there when asked again', async () => {
  let broken = false
  const pages = inUse<number>(async (after) => {
    if (broken) throw new Error('no network')
    return pageAfter(after, 300)
  })
  await pages.reload()

  broken = true
  await pages.reach(150)
  expect(pages.failure.value).toBeInstanceOf(Error)
  expect(pages.rows.value).toHaveLength(100)

  broken = false
  await pages.reload()
  expect(pages.failure.value).toBeUndefined()
  expect(pages.rows.value).toHaveLength(200)
})
