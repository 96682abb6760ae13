import { type LabelField, labelFields } from './listings.api'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** `content.variants.0.spec`, `variants[0].spec` and `content.variants[0].spec` are one field. */
export function fieldOf(path: string): string {
  const dotted = path.replace(/\.(\d+)(?=\.|\[|$)/g, '[$1]')
  return dotted.startsWith('content') ? dotted : `content.${dotted}`
}

/** What a field is called on the screen: `规格 2 · 储存条件`; a packing may be named by its SKU, a path nobody knows stands for itself. */
export function nameOfField(path: string, t: Translate): string {
  const field = fieldOf(path)
  if (field === 'content') return t('listings.field.content')
  const [, head, place, rest] = /^content\.(\w+)(?:\[([^\]]+)\])?(?:\.(.+))?$/.exec(field) ?? []
  if (!head || !known.has(head)) return path
  if (head === 'label' && labelFields.includes(rest as LabelField))
    return t(`details.label.${rest}`)
  const own = [t(`listings.field.${head}`), placeOf(place)].filter(Boolean).join(' ')
  if (head !== 'variants' || !rest) return own
  const [, member, offer, offered] = /^(\w+)(?:\[([^\]]+)\])?(?:\.(\w+))?$/.exec(rest) ?? []
  const last = member === 'offers' ? (offered ?? 'offers') : member
  if (!last || !variantMembers.has(last)) return own
  const channel = offer && channels.has(offer) ? t(`listings.channel.${offer}`) : undefined
  return [own, channel, t(`listings.variant.${last}`)].filter(Boolean).join(' · ')
}

/** People count from one; a SKU says itself. */
const placeOf = (place: string | undefined) =>
  place !== undefined && /^\d{1,2}$/.test(place) ? Number(place) + 1 : place

const channels = new Set(['SHOP', 'P832'])
const known = new Set([
  'title',
  'category',
  'gi',
  'county',
  'description',
  'label',
  'taxClass',
  'variants',
  'images',
])
const variantMembers = new Set([
  'sku',
  'spec',
  'netWeightGrams',
  'grade',
  'storage',
  'shelfLifeDays',
  'offers',
  'price',
  'onSale',
  'channel',
])
