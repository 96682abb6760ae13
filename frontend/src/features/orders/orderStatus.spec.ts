import { describe, expect, it } from 'vitest'
import { anOrder, aParcel } from '@/test/orders'
import { isCancellable, isSettled, stepsOf } from './orderStatus'

const reached = (order: ReturnType<typeof anOrder>) =>
  stepsOf(order).flatMap((step) => (step.reached ? [step.milestone] : []))

describe('the way of an order', () => {
  it('begins with waiting for the money', () => {
    expect(reached(anOrder({ status: 'AWAITING_PAYMENT' }))).toEqual(['AWAITING_PAYMENT'])
  })

  it('counts as paid while only one of its parcels is on the way', () => {
    expect(reached(anOrder({ status: 'PARTLY_SHIPPED' }))).toEqual(['AWAITING_PAYMENT', 'PAID'])
  })

  it('says when the last parcel left', () => {
    const parcels = ['2026-11-24T09:00:00Z', '2026-11-25T09:00:00Z'].map((shippedAt) =>
      aParcel({ status: 'HANDED_OVER', shippedAt }),
    )

    expect(stepsOf(anOrder({ status: 'SHIPPED', parcels }))[2]?.at).toBe('2026-11-25T09:00:00Z')
  })

  it('has no steps once called off', () => {
    expect(stepsOf(anOrder({ status: 'EXPIRED' }))).toEqual([])
  })
})

describe('cancelling', () => {
  it('is offered until something was handed over', () => {
    expect(isCancellable(anOrder({ parcels: [aParcel({ status: 'PACKED' })] }))).toBe(true)
    expect(isCancellable(anOrder({ parcels: [aParcel({ status: 'HANDED_OVER' })] }))).toBe(false)
  })

  it('is not offered for what is settled', () => {
    expect(isCancellable(anOrder({ status: 'CANCELLED' }))).toBe(false)
    expect(isSettled(anOrder({ status: 'CANCELLED' }))).toBe(true)
  })
})
