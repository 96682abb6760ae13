import { afterEach, expect, it } from 'vitest'
import { scan, settled, workAt } from '@/test/work'

const path = '/api/warehouses/ningbo/counts/cnt_1'
const aCount = (line: object = {}, status = 'COUNTING') => ({
  id: 'cnt_1',
  warehouse: 'ningbo',
  status,
  at: '2026-11-24T08:00:00Z',
  actor: 'acc_1',
  lines: [
    {
      sku: 'LT-BANLI-2500',
      title: '罗田板栗',
      lot: 'L-1',
      bin: 'A-01-2',
      counted: null,
      countedBy: null,
      second: null,
      needsSecond: false,
      difference: null,
      ...line,
    },
  ],
})
afterEach(() => (document.body.innerHTML = ''))

it('records what was counted, nothing filled in beforehand', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/counts/cnt_1', {
    [`GET ${path}`]: { body: aCount() },
    [`POST ${path}/lines`]: { body: aCount({ counted: 0, countedBy: 'acc_1' }) },
  })

  await scan('LT-BANLI-2500|L-1')
  expect(wrapper.get<HTMLInputElement>('input.number').element.value).toBe('')
  await wrapper.get('[data-testid=record]').trigger('click')
  expect(server.callsTo(`POST ${path}/lines`)).toEqual([])
  await wrapper.get('input.number').setValue('0')
  await wrapper.get('[data-testid=record]').trigger('click')
  await settled()

  expect(server.callsTo(`POST ${path}/lines`).map(({ body }) => body)).toEqual([
    { sku: 'LT-BANLI-2500', lot: 'L-1', bin: 'A-01-2', units: 0 },
  ])
  expect(wrapper.get('h1').text()).toBe('都盘到了')
})

it('asks again for a line that a second person has to count', async () => {
  const { wrapper } = await workAt('/work/ningbo/counts/cnt_1', {
    [`GET ${path}`]: { body: aCount({ counted: 5, needsSecond: true }, 'SECOND_COUNT') },
  })

  expect(wrapper.get('h1').text()).toBe('下一个批次？')
  expect(wrapper.get('.tag').text()).toBe('待复盘')
})
