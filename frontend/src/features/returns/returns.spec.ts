import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/shared/api/session'
import type { OrderLine } from '@/shared/api/types'
import { mountAt } from '@/test/mounting'
import { anOrder } from '@/test/orders'
import { aServer } from '@/test/server'
import type { Return } from './returns.api'
import { stepsOfReturn } from './returnSteps'
import { afterSale } from './returnWords'
import { returnableUnits, shareOf } from './shares'

enableAutoUnmount(afterEach)
beforeEach(() => startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] }))
afterEach(() => vi.unstubAllGlobals())

const fen = (amount: number) => ({ amount, currency: 'CNY' })
const line = (part: Partial<OrderLine> = {}) => ({ ...anOrder().lines[0]!, ...part })
const aReturn = (part: Partial<Return> = {}): Return => ({
  id: 'ret_1',
  order: 'ord_1',
  kind: 'QUALITY',
  status: 'REQUESTED',
  lines: [],
  parts: [],
  images: [],
  reason: '有霉点',
  requestedAt: '2026-11-24T08:00:00Z',
  answerBy: '2026-11-27',
  decidedAt: null,
  decisionReason: null,
  carrier: null,
  trackingNumber: null,
  sendBy: null,
  receivedAt: null,
  refundBy: null,
  refund: null,
  freightBy: 'SELLER',
  overdue: false,
  warehouse: 'ningbo',
  ...part,
})
const page = (items: Return[]) => ({ body: { items, next: null, total: items.length } })

async function shown(answers: Parameters<typeof aServer>[0], order = anOrder()) {
  const server = aServer({ 'GET /api/orders/ord_1/returns': page([]), ...answers })
  const { default: part } = await afterSale()
  const { wrapper } = await mountAt('/orders/ord_1', part, { order })
  await flushPromises()
  return { server, wrapper }
}

describe('what goes back for some of a line', () => {
  it('adds up to the whole line, to the fen', () => {
    const pieces = [0, 1, 2].map((cancelledUnits) =>
      shareOf(line({ units: 3, net: fen(1000), cancelledUnits }), 1),
    )

    expect(pieces).toEqual([fen(333), fen(333), fen(334)])
  })

  it('is nothing for what did not come yet or went back', () => {
    expect(
      returnableUnits(line({ units: 5, openUnits: 2, cancelledUnits: 1, returnedUnits: 1 })),
    ).toBe(1)
  })
})

describe('the way of a return', () => {
  it('says by when it must be answered', () => {
    expect(stepsOfReturn(aReturn())[1]).toEqual({ step: 'DECIDED', done: false, by: '2026-11-27' })
  })

  it('ends with the refusal', () => {
    const refused = aReturn({ status: 'REFUSED', decidedAt: '2026-11-25T08:00:00Z' })

    expect(stepsOfReturn(refused).map(({ step }) => step)).toEqual(['ASKED', 'DECIDED'])
  })

  it('says by when the money comes once the goods are back', () => {
    const received = aReturn({
      status: 'RECEIVED',
      decidedAt: '2026-11-25T08:00:00Z',
      receivedAt: '2026-11-28T08:00:00Z',
      refundBy: '2026-12-05',
    })

    expect(stepsOfReturn(received).at(-1)).toEqual({
      step: 'REFUNDED',
      done: false,
      by: '2026-12-05',
    })
  })
})

describe('after the purchase', () => {
  it('units of a line that did not leave are cancelled', async () => {
    const { server, wrapper } = await shown({
      'POST /api/orders/ord_1/lines/1/cancel': { body: anOrder() },
    })
    await wrapper.get('[name=line-1]').setValue(true)
    expect(wrapper.get('[data-testid=share]').text()).toContain('¥80.00')

    await wrapper.get('[aria-label="减少一件"]').trigger('click')
    expect(wrapper.get('[data-testid=share]').text()).toContain('¥40.00')
    await wrapper.get('[data-testid=cancel-units]').trigger('click')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/lines/1/cancel')[0]?.body).toEqual({ units: 1 })
  })

  it('a fault is told before it is sent, and a lost answer is asked for under the same key', async () => {
    const delivered = anOrder({ status: 'DELIVERED', lines: [line({ openUnits: 0 })] })
    const { server, wrapper } = await shown(
      {
        'POST /api/orders/ord_1/returns': [
          new TypeError('no network'),
          { status: 201, body: aReturn() },
        ],
      },
      delivered,
    )
    await wrapper.get('[data-testid=start-return]').trigger('click')
    await wrapper.get('[name=line-1]').setValue(true)
    await wrapper.get('[name=kind]').setValue('QUALITY')
    await wrapper.get('[data-testid=return-form]').trigger('submit')
    await flushPromises()
    expect(wrapper.text()).toContain('请说明出了什么问题')
    expect(server.callsTo('POST /api/orders/ord_1/returns')).toEqual([])

    await wrapper.get('[name=reason]').setValue('有霉点')
    await wrapper.get('[data-testid=return-form]').trigger('submit')
    await flushPromises()
    await wrapper.get('[data-testid=return-form]').trigger('submit')
    await flushPromises()

    const asked = server.callsTo('POST /api/orders/ord_1/returns')
    expect(asked[0]?.body).toEqual({
      kind: 'QUALITY',
      lines: [{ line: 1, units: 2 }],
      reason: '有霉点',
      images: [],
    })
    expect(asked).toHaveLength(2)
    expect(new Set(asked.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1)
  })

  it('agreed goods are sent back with their number', async () => {
    const agreed = aReturn({ status: 'APPROVED', decidedAt: '2026-11-25T08:00:00Z' })
    const { server, wrapper } = await shown({
      'GET /api/orders/ord_1/returns': page([agreed]),
      'POST /api/orders/ord_1/returns/ret_1/send': { body: { ...agreed, status: 'SENT' } },
    })
    await wrapper.get('[name=carrier]').setValue('顺丰')
    await wrapper.get('[name=trackingNumber]').setValue('SF1')
    await wrapper.get('form.send').trigger('submit')
    await flushPromises()

    expect(server.callsTo('POST /api/orders/ord_1/returns/ret_1/send')[0]?.body).toEqual({
      carrier: '顺丰',
      trackingNumber: 'SF1',
    })
  })
})
