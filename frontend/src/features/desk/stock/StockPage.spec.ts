import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tellHeard } from '@/features/work/live/heard'
import { deskAt } from '@/test/desk'
import { aLot, page, settled } from '@/test/work'

const base = '/api/warehouses/ningbo'
const anItem = (sku: string, available: number) => ({
  sku,
  title: `货 ${sku}`,
  available,
  reserved: 3,
  quarantined: 0,
})

/** The table draws what fits into its frame, so it needs to have a size. */
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly tell: ResizeObserverCallback) {}
      observe(target: Element) {
        const entry = { target, contentRect: { width: 1200, height: 600 } } as ResizeObserverEntry
        this.tell([entry], this as unknown as ResizeObserver)
      }
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

const rowOf = (sku: string) =>
  [...document.querySelectorAll('[role=row]')].find((row) => row.textContent?.includes(sku))

it('draws only the rows in sight of twenty thousand', async () => {
  const items = Array.from({ length: 100 }, (_, index) => anItem(`S-${index}`, index))
  const { wrapper } = await deskAt('/desk/ningbo/stock', {
    [`GET ${base}/stock`]: { body: { items, next: '100', total: 20_000 } },
  })

  expect(wrapper.get('[data-testid=loaded]').text()).toBe('共 20,000 个 SKU')
  const drawn = document.querySelectorAll('[role=row]').length
  expect(drawn).toBeGreaterThan(10)
  expect(drawn).toBeLessThan(40)
})

it('shows what changed elsewhere in its row without asking the server', async () => {
  const { server } = await deskAt('/desk/ningbo/stock', {
    [`GET ${base}/stock`]: { body: page(anItem('S-1', 10), anItem('S-2', 20)).body },
  })
  const asked = server.callsTo(`GET ${base}/stock`).length
  const changed = (version: number, available: number, warehouse = 'ningbo') => ({
    name: 'stock',
    data: { sku: 'S-2', warehouse, version, available, reserved: 0, quarantined: 5 },
  })

  tellHeard(changed(8, 1_234))
  tellHeard(changed(7, 99))
  tellHeard(changed(9, 77, 'huanggang'))

  await vi.waitFor(() => expect(rowOf('S-2')?.textContent).toContain('1,234'), 10_000)
  expect(rowOf('S-1')?.textContent).toContain('10')
  expect(server.callsTo(`GET ${base}/stock`)).toHaveLength(asked)
})

it('opens the lots of a SKU beside the table', async () => {
  const { server } = await deskAt('/desk/ningbo/stock', {
    [`GET ${base}/stock`]: { body: page(anItem('LT-BANLI-2500', 10)).body },
    [`GET ${base}/lots`]: page(aLot({ bin: 'A-01-2' })),
  })

  rowOf('LT-BANLI-2500')?.querySelector('button')?.click()
  await settled()

  expect(document.querySelector('[data-testid=drawer-lot]')?.textContent).toContain('A-01-2')
  expect(server.callsTo(`GET ${base}/lots`)).toHaveLength(1)
})
