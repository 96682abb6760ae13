import { afterEach, expect, it, vi } from 'vitest'
import { aWorker, scan, workAt } from '@/test/work'

afterEach(() => (document.body.innerHTML = ''))

it('opens the own warehouse when none is named', async () => {
  const { router } = await workAt('/work')

  expect(router.currentRoute.value.path).toBe('/work/ningbo')
})

it('offers only the warehouses one works in', async () => {
  const { wrapper } = await workAt('/work/ningbo')

  expect(wrapper.findAll('[data-testid=place] option').map((each) => each.text())).toEqual([
    '宁波销地仓',
  ])
})

it('shows nothing of a warehouse that is not one’s own', async () => {
  const { wrapper } = await workAt('/work/huanggang')

  expect(wrapper.get('h1').text()).toBe('不是您的仓库')
  expect(wrapper.find('nav').exists()).toBe(false)
})

it('lets the office look without acting', async () => {
  const { wrapper } = await workAt('/work/huanggang', {}, aWorker([], ['OFFICE']))

  expect(wrapper.text()).toContain('仅可查看')
  expect(wrapper.find('[data-testid=work-lots]').exists()).toBe(true)
  expect(wrapper.find('[data-testid=work-receive]').exists()).toBe(false)
})

it('a scan of a lot from the tasks opens the lot', async () => {
  const { router } = await workAt('/work/ningbo', {
    'GET /api/warehouses/ningbo/codes/L-2026-11': {
      body: { kind: 'LOT', sku: 'S-1', lot: 'L-2026-11', bin: null, id: null },
    },
  })

  await scan('L-2026-11')

  await vi.waitFor(() =>
    expect(router.currentRoute.value.fullPath).toBe('/work/ningbo/lots/L-2026-11?sku=S-1'),
  )
})
