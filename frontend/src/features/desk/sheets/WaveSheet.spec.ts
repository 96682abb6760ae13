import { afterEach, expect, it } from 'vitest'
import { deskAt } from '@/test/desk'
import { aWorker, settled } from '@/test/work'

const base = '/api/warehouses/ningbo/waves/wav_1'
const wave = {
  id: 'wav_1',
  status: 'OPEN',
  fulfilments: ['ord_1-ningbo'],
  picks: [
    {
      bin: 'A-01-2',
      sku: 'LT-BANLI-2500',
      title: '罗田板栗',
      lot: 'L-1',
      units: 2,
      picked: 1,
      for: [{ fulfilment: 'ord_1-ningbo', units: 2, picked: 1 }],
    },
  ],
  at: '2026-11-24T04:00:00Z',
  actor: 'acc_1',
  dissolvedAt: null,
  dissolvedBy: null,
}
const gone = {
  ...wave,
  status: 'DISSOLVED',
  fulfilments: [],
  picks: [],
  dissolvedAt: '2026-11-24T05:00:00Z',
  dissolvedBy: 'acc_1',
}
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}

afterEach(() => (document.body.innerHTML = ''))

it('is dissolved when asked twice, and says who did it', async () => {
  const { wrapper, server } = await deskAt('/desk/ningbo/waves/wav_1', {
    [`GET ${base}`]: { body: wave },
    [`POST ${base}/dissolve`]: { body: gone },
  })

  await wrapper.get('[data-testid=dissolve]').trigger('click')
  expect(server.callsTo(`POST ${base}/dissolve`)).toEqual([])
  await wrapper.get('dialog [value=yes]').trigger('click')
  await settled()

  const [call] = server.callsTo(`POST ${base}/dissolve`)
  expect(call?.headers.get('Idempotency-Key')).toBeTruthy()
  expect(wrapper.get('[data-testid=dissolved]').text()).toContain('acc_1')
  expect(wrapper.find('[data-testid=dissolve]').exists()).toBe(false)
})

it('is not dissolved by somebody who does not work here, nor when it is done', async () => {
  const answers = { [`GET ${base}`]: { body: wave } }
  const office = await deskAt('/desk/ningbo/waves/wav_1', answers, aWorker([], ['OFFICE']))
  expect(office.wrapper.find('[data-testid=dissolve]').exists()).toBe(false)
  office.wrapper.unmount()

  const done = await deskAt('/desk/ningbo/waves/wav_1', {
    [`GET ${base}`]: { body: { ...wave, status: 'DONE' } },
  })
  expect(done.wrapper.find('[data-testid=dissolve]').exists()).toBe(false)
})
