import type { Order, OrderStatus, Parcel } from '@/shared/api/types'

const settled: OrderStatus[] = ['COMPLETED', 'CANCELLED', 'EXPIRED']
const handedOver: Parcel['status'][] = ['HANDED_OVER', 'DELIVERED']
const milestones = ['AWAITING_PAYMENT', 'PAID', 'SHIPPED', 'DELIVERED'] as const

export type Milestone = (typeof milestones)[number]
export interface Step {
  milestone: Milestone
  reached: boolean
  at?: string
}

export const isSettled = ({ status }: Order) => settled.includes(status)

export function isCancellable({ status, parcels }: Order) {
  if (status === 'AWAITING_PAYMENT') return true
  return status === 'PAID' && !parcels.some((parcel) => handedOver.includes(parcel.status))
}

/** How far the order came; one that was called off has no way to show. */
export function stepsOf(order: Order): Step[] {
  const far =
    { PARTLY_SHIPPED: 'PAID', COMPLETED: 'DELIVERED' }[order.status as string] ?? order.status
  const reached = milestones.findIndex((milestone) => milestone === far)
  if (reached < 0) return []
  const times: Partial<Record<Milestone, string>> = {
    AWAITING_PAYMENT: order.placedAt,
    SHIPPED: latest(order.parcels.map(({ shippedAt }) => shippedAt)),
    DELIVERED: latest(order.parcels.map(({ deliveredAt }) => deliveredAt)),
  }
  return milestones.map((milestone, index) => ({
    milestone,
    reached: index <= reached,
    at: index <= reached ? times[milestone] : undefined,
  }))
}

function latest(times: (string | null)[]) {
  return times
    .filter((time) => time !== null)
    .sort()
    .at(-1)
}
