import type { LabelField } from './listings.api'

/** Classes of goods that law treats alike; what a class needs is decided by the server, this says what is asked for. */
export type Goods = 'FRESH' | 'DRY' | 'PREPACKAGED' | 'NON_FOOD'

/** What can be listed; medicine cannot. */
export const categories = {
  vegetables: 'FRESH',
  tubers: 'FRESH',
  fruit: 'FRESH',
  aquatic: 'FRESH',
  livestock: 'FRESH',
  nuts: 'DRY',
  'grain-oil': 'DRY',
  tea: 'PREPACKAGED',
  'herbal-tea': 'PREPACKAGED',
  processed: 'PREPACKAGED',
  alcohol: 'PREPACKAGED',
  crafts: 'NON_FOOD',
} as const satisfies Record<string, Goods>
export type CategoryId = keyof typeof categories

export const categoryIds = Object.keys(categories) as CategoryId[]

export const goodsOf = (category: string | null): Goods | undefined =>
  category ? categories[category as CategoryId] : undefined

/** What stands on the packing (R15): all of it on prepackaged food, the maker on loose food, nothing on crafts. */
const labelOf: Record<Goods, LabelField[]> = {
  PREPACKAGED: ['ingredients', 'producer', 'standard', 'additives', 'productionLicence'],
  FRESH: ['producer'],
  DRY: ['producer', 'standard'],
  NON_FOOD: ['producer'],
}

/** Fields of the label that are asked of a class, and those that are filled in already. */
export function labelFieldsOf(category: string | null, filled: LabelField[] = []): LabelField[] {
  const goods = goodsOf(category)
  const asked = goods ? labelOf[goods] : []
  return [...asked, ...filled.filter((field) => !asked.includes(field))]
}

/** Storage and shelf life are asked of food only. */
export const isFood = (category: string | null) => goodsOf(category) !== 'NON_FOOD'
