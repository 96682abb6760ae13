import { afterEach, expect, it } from 'vitest'
import { fen, officeAt, press } from '@/test/office'
import { page, settled } from '@/test/work'

const aReturn = (part: object = {}) => ({
  id: 'ret_1',
  order: 'ord_1',
  kind: 'NO_REASON',
  status: 'REQUESTED',
  lines: [
    {
      line: 1,
      sku: 'S',
      title: '罗田板栗',
      units: 2,
      accepted: null,
      outcome: null,
      money: fen(7980),
    },
  ],
  reason: '不想要了',
  images: [],
  requestedAt: '2026-11-20T08:00:00Z',
  answerBy: '2026-11-22T16:00:00Z',
  decidedAt: null,
  decisionReason: null,
  carrier: null,
  trackingNumber: null,
  sendBy: null,
  receivedAt: null,
  refundBy: null,
  refund: null,
  freightBy: 'BUYER',
  overdue: false,
  warehouse: 'ningbo',
  ...part,
})
const second = aReturn({ id: 'ret_2', order: 'ord_2', kind: 'QUALITY', overdue: true })
const two = { 'GET /api/returns': page(aReturn(), second) }
const question = (act: string) =>
  document.querySelector<HTMLDialogElement>(`[data-testid=question-return-${act}]`)!
const answer = async (act: string) => {
  question(act).querySelector('form')!.requestSubmit()
  await settled()
}
afterEach(() => (document.body.innerHTML = ''))

it('j and k walk through the queue, and the address keeps the place', async () => {
  const { wrapper, router } = await officeAt('/office/returns', two)

  await press('j')
  expect(router.currentRoute.value.params.id).toBe('ret_1')
  await press('j')
  expect(router.currentRoute.value.params.id).toBe('ret_2')
  expect(wrapper.get('[data-testid=chosen]').text()).toContain('已逾期')
  expect(wrapper.get('nav .here').text()).toBe('退货')
  await press('k')
  expect(router.currentRoute.value.params.id).toBe('ret_1')
})

it('a only asks, with the sum; the second button approves', async () => {
  const { server } = await officeAt('/office/returns/ret_1', {
    ...two,
    'POST /api/returns/ret_1/approve': { body: aReturn({ status: 'APPROVED' }) },
  })

  await press('a')
  expect(question('approve').open).toBe(true)
  expect(question('approve').textContent).toContain('¥79.80')
  expect(server.callsTo('POST /api/returns/ret_1/approve')).toHaveLength(0)
  await answer('approve')

  const [call] = server.callsTo('POST /api/returns/ret_1/approve')
  expect(call?.body).toEqual({})
  expect(call?.headers.get('Idempotency-Key')).toBeTruthy()
})

it('r asks to refuse, and without a reason nothing is sent', async () => {
  const { server } = await officeAt('/office/returns/ret_2', {
    ...two,
    'POST /api/returns/ret_2/refuse': { body: aReturn() },
  })

  await press('r')
  await answer('refuse')
  expect(server.callsTo('POST /api/returns/ret_2/refuse')).toHaveLength(0)
  expect(question('refuse').textContent).toContain('必填')

  const reason = question('refuse').querySelector('textarea')!
  reason.value = '照片上不是本店商品'
  reason.dispatchEvent(new Event('input'))
  await answer('refuse')
  expect(server.callsTo('POST /api/returns/ret_2/refuse')[0]?.body).toEqual({
    reason: '照片上不是本店商品',
  })
})

it('what the law owes is said where it was refused, and the question stays', async () => {
  await officeAt('/office/returns/ret_1', {
    ...two,
    'POST /api/returns/ret_1/refuse': {
      status: 409,
      body: { type: '/problems/return-owed', detail: '七天内的无理由退货不能拒绝' },
    },
  })
  await press('r')
  const reason = question('refuse').querySelector('textarea')!
  reason.value = '不退'
  reason.dispatchEvent(new Event('input'))
  await answer('refuse')

  expect(question('refuse').open).toBe(true)
  expect(question('refuse').textContent).toContain('七天内的无理由退货不能拒绝')
})

it('spoiled goods can be paid back without seeing them', async () => {
  const { server } = await officeAt('/office/returns/ret_2', {
    ...two,
    'POST /api/returns/ret_2/approve': { body: aReturn() },
  })

  await press('a')
  question('approve').querySelector<HTMLInputElement>('[name=withoutGoods]')!.click()
  await settled()
  expect(question('approve').textContent).toContain('不必寄回（罗田板栗 × 2），立即退款 ¥79.80')
  await answer('approve')

  expect(server.callsTo('POST /api/returns/ret_2/approve')[0]?.body).toEqual({ withoutGoods: true })
})

it('keys do nothing while somebody types, and can be switched off', async () => {
  const { wrapper, router } = await officeAt('/office/returns', two)
  const field = wrapper.get('select').element
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
  await settled()
  expect(router.currentRoute.value.params.id).toBeFalsy()

  await wrapper.get('[aria-pressed]').trigger('click')
  await press('j')
  expect(router.currentRoute.value.params.id).toBeFalsy()
  await wrapper.get('[aria-pressed]').trigger('click')
})
