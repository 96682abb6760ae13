import type { Content, Import, Listing, ListingRow } from '@/features/listings/listings.api'
import { fen } from './office'

export function aContent(part: Partial<Content> = {}): Content {
  return {
    title: '罗田甜柿饼',
    category: 'nuts',
    gi: null,
    county: '421123',
    description: [
      { kind: 'TEXT', lines: ['秋后采摘'], image: null },
      { kind: 'LIST', lines: ['软糯', '清甜'], image: null },
    ],
    label: null,
    taxClass: null,
    variants: [
      {
        sku: 'SB-500',
        spec: '500g/袋',
        netWeightGrams: 500,
        grade: null,
        storage: null,
        shelfLifeDays: 180,
        offers: [{ channel: 'SHOP', price: fen(3990), onSale: true }],
      },
    ],
    images: [{ id: 'img_1', url: '/api/images/img_1/medium.jpg' }],
    ...part,
  }
}

export function aListing(part: Partial<Listing> = {}): Listing {
  return {
    id: 'p-1',
    merchant: { id: 'm-1', name: '罗田县样例合作社' },
    sample: false,
    status: 'DRAFT',
    sale: 'NONE',
    revision: 1,
    draft: aContent(),
    published: null,
    remarks: [],
    suspended: null,
    prices: [],
    history: [],
    updatedAt: '2026-11-24T08:00:00Z',
    differences: [],
    ...part,
  }
}

export function aRow(part: Partial<ListingRow> = {}): ListingRow {
  return {
    id: 'p-1',
    title: '罗田甜柿饼',
    category: 'nuts',
    status: 'PUBLISHED',
    sale: 'ON',
    revision: 1,
    variants: [{ sku: 'SB-500', spec: '500g/袋', price: fen(3990), onSale: true }],
    image: null,
    updatedAt: '2026-11-24T08:00:00Z',
    remarks: 0,
    merchant: { id: 'm-1', name: '罗田县样例合作社' },
    waitingSince: '2026-11-24T08:00:00Z',
    ...part,
  }
}

export const aWaiting = (part: Partial<ListingRow> = {}): ListingRow => ({
  ...aRow({ status: 'SUBMITTED' }),
  ...part,
})

export const aReviewed = (part: Partial<Listing> = {}): Listing => ({
  ...aListing({ status: 'SUBMITTED', sale: 'ON', revision: 3, published: aContent() }),
  differences: [
    { field: 'content.title', before: '罗田甜柿饼', after: '罗田甜柿饼 手工' },
    { field: 'content.variants[SB-500].spec', before: '250g/袋', after: '500g/袋' },
  ],
  ...part,
})

export function anImport(part: Partial<Import> = {}): Import {
  return {
    id: 'imp_1',
    file: 'goods.xlsx',
    at: '2026-11-24T08:00:00Z',
    by: '王店',
    status: 'CHECKED',
    rows: 4,
    products: 3,
    creates: 1,
    changes: 1,
    prices: 1,
    same: 0,
    wrong: 0,
    errors: [],
    results: [],
    skipped: 0,
    ...part,
  }
}
