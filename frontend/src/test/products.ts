import type { Product, ProductItem, Variant } from '@/shared/api/types'

export function aVariant(part: Partial<Variant> = {}): Variant {
  return {
    sku: 'LT-BANLI-2500',
    spec: '2.5kg/箱',
    netWeightGrams: 2500,
    price: { amount: 3990, currency: 'CNY' },
    storage: null,
    shelfLifeDays: null,
    compareAt: null,
    groupSteps: [],
    returns: { rule: 'NO_REASON', confirmText: null },
    availability: [
      { warehouse: 'huanggang', kind: 'ORIGIN', status: 'IN_STOCK', units: null },
      { warehouse: 'ningbo', kind: 'SALES', status: 'LOW', units: 4 },
    ],
    ...part,
  }
}

export function aProduct(part: Partial<Product> = {}): Product {
  return {
    id: 'luotian-banli-1',
    title: '罗田板栗 精选装',
    description: '',
    sample: true,
    variants: [aVariant()],
    gi: { id: 'luotian-banli', name: '罗田板栗', kind: null, mark: true },
    county: { code: '421123', name: '罗田县' },
    category: { id: 'nuts', name: '干果' },
    merchant: { id: 'm1', name: '罗田县样例合作社', sample: true },
    images: ['/art/chestnut.svg'],
    origin: null,
    ...part,
  }
}

export function anItem(part: Partial<ProductItem> = {}): ProductItem {
  const { id, title, gi, county, category } = aProduct()
  const { sku, price } = aVariant()
  const image = '/art/chestnut.svg'
  return { id, title, sku, price, gi, county, category, inStock: true, image, ...part }
}
