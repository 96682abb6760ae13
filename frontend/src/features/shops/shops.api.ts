import { send } from '@/shared/api/client'
import { problemOf } from '@/shared/problem'
import type { Application, LicenceType } from '@/features/licences/licences'

/** What anybody may know of a merchant; the law wants it shown all the time (R14). */
export interface Shop {
  id: string
  name: string
  sample: boolean
  kind: Application['kind'] | null
  uscc: string | null
  county: string | null
  licences: {
    type: LicenceType
    number: string
    scope: string
    classes: string[]
    validUntil: string | null
  }[]
  /** How many products are on sale. */
  products: number
}

export async function showShop(merchant: string, signal?: AbortSignal): Promise<Shop> {
  const path = new URL(`/api/shops/${encodeURIComponent(merchant)}`, location.origin)
  const answer = await send(new Request(path, { signal }))
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw problemOf(answer.status, body)
  return body as Shop
}
