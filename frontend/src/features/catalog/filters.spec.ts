import { describe, expect, it } from 'vitest'
import { filtersOf, narrowing, pagesOf, queryOf } from './filters'

describe('filters in the address bar', () => {
  it('come back as they were written', () => {
    const filters = {
      q: '罗田板栗',
      county: '421123',
      inStock: true,
      priceTo: 5000,
      sort: '-sold',
    } as const

    expect(filtersOf(queryOf(filters) as Record<string, string>)).toEqual(filters)
  })

  it('drop what makes no sense', () => {
    expect(
      filtersOf({ priceFrom: '-1', priceTo: '1e9', sort: 'best', inStock: 'yes', q: ' ' }),
    ).toEqual({})
  })

  it('take the first of a repeated name', () => {
    expect(filtersOf({ q: ['茶', '艾'] })).toEqual({ q: '茶' })
  })

  it('cut search words to what the server takes', () => {
    expect(filtersOf({ q: '茶'.repeat(300) }).q).toHaveLength(200)
  })

  it('remember how many pages were open', () => {
    expect(pagesOf(queryOf({}, 3) as Record<string, string>)).toBe(3)
    expect(queryOf({}, 1)).toEqual({})
    expect(pagesOf({ pages: '9999' })).toBe(50)
    expect(pagesOf({ pages: 'many' })).toBe(1)
  })

  it('know which of them narrow the list', () => {
    expect(narrowing({ q: '茶', sort: 'price', gi: 'qiai' })).toEqual({ gi: 'qiai' })
  })
})
