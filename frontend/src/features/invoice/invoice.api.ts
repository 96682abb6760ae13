import { api, body, send } from '@/shared/api/client'
import type { Get, Posted } from '@/shared/api/types'
import { isNotFound, problemOf } from '@/shared/problem'

export type Invoice = Get<'/api/orders/{id}/invoice'>
export type InvoiceWish = Posted<'/api/orders/{id}/invoice'>

/** Null while none was asked for. */
export function showInvoice(id: string, signal?: AbortSignal): Promise<Invoice | null> {
  return body(api.GET('/api/orders/{id}/invoice', { params: { path: { id } }, signal })).catch(
    (reason: unknown) => {
      if (isNotFound(reason)) return null
      throw reason
    },
  )
}

export function askInvoice(id: string, wish: InvoiceWish) {
  return body(api.POST('/api/orders/{id}/invoice', { params: { path: { id } }, body: wish }))
}

export function askRed(id: string, reason: string) {
  return body(
    api.POST('/api/orders/{id}/invoice/red', { params: { path: { id } }, body: { reason } }),
  )
}

/** The issued file and the name the server gave it. */
export async function fetchDocument(address: string) {
  const answer = await send(new Request(new URL(address, location.origin)))
  if (!answer.ok) throw problemOf(answer.status, await answer.json().catch(() => undefined))
  const named = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('Content-Disposition') ?? '')
  return { content: await answer.blob(), name: named ? decodeURIComponent(named[1]!) : 'invoice' }
}
