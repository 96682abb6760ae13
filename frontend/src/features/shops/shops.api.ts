import { api, body } from '@/shared/api/client'

/** What anybody may know of a merchant; the law wants it shown all the time (R14). */
export const showShop = (merchant: string, signal?: AbortSignal) =>
  body(api.GET('/api/shops/{merchant}', { params: { path: { merchant } }, signal }))
