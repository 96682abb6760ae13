import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { queryClient } from '@/shared/queries'
import { readEvents, type ServerEvent } from './readEvents'
import { useLive } from './useLive'

const streamOf = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part))
      controller.close()
    },
  })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  queryClient.clear()
})

it('reads events that come in pieces and leaves out comments and what is no JSON', async () => {
  const events: ServerEvent[] = []

  await readEvents(
    streamOf(
      ': hello\n\nevent: stock\nda',
      'ta: {"sku":"S"}\n\ndata: oops\n\nevent: fulfilment\r\ndata: {"id":"f"}\r\n\r\n',
    ),
    (event) => events.push(event),
  )

  expect(events).toEqual([
    { name: 'stock', data: { sku: 'S' } },
    { name: 'fulfilment', data: { id: 'f' } },
  ])
})

it('asks anew for what changed, once for many changes, and for nothing else', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname)
    if (asked.length > 1) return new Promise<Response>(() => undefined)
    return new Response(streamOf('event: stock\ndata: {}\n\nevent: stock\ndata: {}\n\n'))
  })
  const told = vi.spyOn(queryClient, 'invalidateQueries')
  queryClient.setQueryData(['work', '/api/warehouses/ningbo/lots', {}], {})
  queryClient.setQueryData(['work', '/api/warehouses/ningbo/counts', {}], {})
  queryClient.setQueryData(['work', '/api/warehouses/huanggang/lots', {}], {})
  const Part = defineComponent({
    setup() {
      useLive(ref('ningbo'))
      return () => h('div')
    },
  })

  const part = mount(Part)
  await vi.advanceTimersByTimeAsync(1000)

  const stale = queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.isInvalidated)
    .map(({ queryKey }) => queryKey[1])
  expect(stale).toEqual(['/api/warehouses/ningbo/lots'])
  expect(told).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual(['/api/warehouses/ningbo/events', '/api/warehouses/ningbo/events'])
  part.unmount()
})
