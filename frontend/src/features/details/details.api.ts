import { api, body } from '@/shared/api/client'

export const showDetails = (id: string, signal?: AbortSignal) =>
  body(api.GET('/api/products/{id}/details', { params: { path: { id } }, signal }))
