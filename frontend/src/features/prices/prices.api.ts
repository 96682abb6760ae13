import { api, body } from '@/shared/api/client'
import type { Get, Post, Posted } from '@/shared/api/types'

export type Quote = Post<'/api/cart/quote'>
export type QuoteRequest = Posted<'/api/cart/quote'>
export type MyCoupon = Get<'/api/coupons/mine'>['items'][number]
export type PriceEntry = Quote['priceBreakdown'][number]

export function askPrice(request: QuoteRequest, signal?: AbortSignal) {
  return body(api.POST('/api/cart/quote', { body: request, signal }))
}

export const myCoupons = () => body(api.GET('/api/coupons/mine'))
