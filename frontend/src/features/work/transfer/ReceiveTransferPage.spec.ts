import { afterEach, expect, it } from 'vitest'
import { aTransfer, scan, settled, workAt } from '@/test/work'

const path = '/api/warehouses/ningbo/transfers/trf_1'
afterEach(() => (document.body.innerHTML = ''))

it('books a transfer that arrives short, with cause and leg', async () => {
  const { server, wrapper } = await workAt('/work/ningbo/transfers/trf_1/receive', {
    [`GET ${path}`]: { body: aTransfer() },
    [`POST ${path}/receive`]: { body: aTransfer({ status: 'RECEIVED' }) },
  })
  const click = async (id: string) => {
    await wrapper.get(`[data-testid=${id}]`).trigger('click')
    await settled()
  }

  await scan('LT-BANLI-2500|L-1')
  await wrapper.findAll('input.number')[0]!.setValue('7')
  await wrapper.findAll('input.number')[1]!.setValue('1')
  await wrapper.get('#question').trigger('submit')
  expect(wrapper.get('[name=damageCause]').attributes('aria-invalid')).toBe('true')
  await wrapper.get('[name=damageCause]').setValue('淋雨')
  await wrapper.get('#question').trigger('submit')
  await wrapper.get('.act button').trigger('click')
  expect(wrapper.get('[data-testid=absent]').text()).toContain('少 2 件')
  await wrapper.get('input[value=YES]').setValue(true)
  await click('post')
  await wrapper.get('[name=shortageCause]').setValue('途中丢失')
  await wrapper.get('input[value="0"]').setValue(true)
  await click('post')

  const [sent] = server.callsTo(`POST ${path}/receive`)
  expect(sent?.body).toMatchObject({
    lines: [{ sku: 'LT-BANLI-2500', lot: 'L-1', units: 7, damaged: 1, damageCause: '淋雨' }],
    complete: true,
    shortageCause: '途中丢失',
    shortageLeg: 0,
  })
})

it('does not know a lot of another product', async () => {
  const { wrapper } = await workAt('/work/ningbo/transfers/trf_1/receive', {
    [`GET ${path}`]: { body: aTransfer() },
  })

  await scan('YS-TEA-100|L-9')

  expect(wrapper.get('[role=alert] .wrong').text()).toContain('不在这单调拨里')
})
