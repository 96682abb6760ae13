import type { Order, Parcel } from '@/shared/api/types'

const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' })

export function aParcel(part: Partial<Parcel> = {}): Parcel {
  return {
    id: 'ful_1',
    warehouse: 'ningbo',
    status: 'TO_PICK',
    lines: [{ sku: 'LT-BANLI-2500', units: 2 }],
    carrier: null,
    trackingNumber: null,
    shippedAt: null,
    deliveredAt: null,
    ...part,
  }
}

export function anOrder(part: Partial<Order> = {}): Order {
  return {
    id: 'ord_1',
    status: 'PAID',
    placedAt: '2026-11-24T08:00:00Z',
    payBy: '2026-11-24T08:14:00Z',
    lines: [
      {
        sku: 'LT-BANLI-2500',
        title: '罗田板栗',
        spec: '2.5kg/箱',
        units: 2,
        price: yuan(40),
        total: yuan(80),
      },
    ],
    itemsTotal: yuan(80),
    shippingTotal: yuan(12),
    discountTotal: yuan(0),
    total: yuan(92),
    priceBreakdown: [],
    address: { name: '张三', phone: '13800000000', region: '330203', street: '中山西路 1 号' },
    parcels: [aParcel()],
    payment: { id: 'pay_1', provider: 'sandbox', status: 'SUCCEEDED', clientSecret: null },
    refunds: [],
    shortages: [],
    ...part,
  } as Order
}

type Shortage = Order['shortages'][number]

export const aShortage = (part: Partial<Shortage> = {}): Shortage => ({
  id: 1,
  sku: 'LT-BANLI-2500',
  title: '罗田板栗',
  units: 2,
  choice: 'ASKED',
  onlyRefund: false,
  ...part,
})
