import { api, body } from '@/shared/api/client'
import type { Filters } from './filters'

export const pageSize = 24

export function listProducts(filters: Filters, after?: string, signal?: AbortSignal) {
  const { category, county, gi, ...rest } = filters
  const query = {
    ...rest,
    category: listOf(category),
    county: listOf(county),
    gi: listOf(gi),
    limit: pageSize,
    after,
  }
  return body(api.GET('/api/products', { params: { query }, signal }))
}

const listOf = (value?: string) => (value === undefined ? undefined : [value])

export function showProduct(id: string, signal?: AbortSignal) {
  return body(api.GET('/api/products/{id}', { params: { path: { id } }, signal }))
}

export async function suggest(q: string, signal?: AbortSignal) {
  return (await body(api.GET('/api/suggestions', { params: { query: { q } }, signal }))).items
}
