import type { LocationQuery, LocationQueryRaw } from 'vue-router'

export const sorts = ['relevance', '-sold', 'price', '-price', 'newest'] as const
export type Sort = (typeof sorts)[number]

export interface Filters {
  q?: string
  category?: string
  county?: string
  gi?: string
  inStock?: boolean
  priceFrom?: number
  priceTo?: number
  sort?: Sort
}

/** What the address bar says, without what makes no sense there. */
export function filtersOf(query: LocationQuery): Filters {
  const text = (name: string) => [query[name]].flat()[0]?.trim() || undefined
  const fen = (name: string) =>
    /^\d{1,12}$/.test(text(name) ?? '') ? Number(text(name)) : undefined
  return withoutEmpty({
    q: text('q')?.slice(0, 200),
    category: text('category'),
    county: text('county'),
    gi: text('gi'),
    inStock: text('inStock') === 'true' || undefined,
    priceFrom: fen('priceFrom'),
    priceTo: fen('priceTo'),
    sort: sorts.find((sort) => sort === text('sort')),
  })
}

export function pagesOf(query: LocationQuery): number {
  const pages = Number([query.pages].flat()[0])
  return Number.isInteger(pages) && pages > 1 ? Math.min(pages, 50) : 1
}

export function queryOf(filters: Filters, pages = 1): LocationQueryRaw {
  const query = { ...filters, pages: pages > 1 ? pages : undefined }
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

/** Search words and order are not filters a shopper would want to clear. */
export function narrowing({ q: _q, sort: _sort, ...rest }: Filters): Filters {
  return rest
}

export function withoutEmpty(filters: Filters): Filters {
  return Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== false),
  )
}
