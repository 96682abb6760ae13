import { afterEach, expect, it, vi } from 'vitest'
import { deskAt } from '@/test/desk'
import { settled } from '@/test/work'
import * as saving from './saveAs'

const base = '/api/warehouses/ningbo'
afterEach(() => (document.body.innerHTML = ''))

it('saves the ledger of a SKU between two days as a file', async () => {
  const saved = vi.spyOn(saving, 'saveAs').mockImplementation(() => undefined)
  const { wrapper, server } = await deskAt('/desk/ningbo/ledger?sku=S-1', {
    [`GET ${base}/movements`]: { body: { items: [], next: null, total: 0 } },
    [`GET ${base}/movements/export`]: { body: 'at,kind' },
  })

  await wrapper.findAll('input[type=date]')[0]?.setValue('2026-11-01')
  await wrapper.findAll('input[type=date]')[1]?.setValue('2026-11-24')
  await wrapper.get('[data-testid=export-csv]').trigger('click')
  await settled()

  expect(server.callsTo(`GET ${base}/movements/export`)[0]?.query).toEqual({
    format: 'csv',
    sku: 'S-1',
    from: '2026-11-01',
    to: '2026-11-24',
  })
  expect(saved.mock.calls[0]?.[1]).toBe('ledger-ningbo-S-1-2026-11-01-2026-11-24.csv')
})
