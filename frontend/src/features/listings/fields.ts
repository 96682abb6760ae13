import { type LabelField, labelFields } from './listings.api'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** `content.variants.0.spec`, `variants[0].spec` and `content.variants[0].spec` are one field. */
export function fieldOf(path: string): string {
  const dotted = path.replace(/\.(\d+)(?=\.|\[|$)/g, '[$1]')
  return dotted.startsWith('content') ? dotted : `content.${dotted}`
}

/** What a field is called on the screen: `规格 2 · 储存条件`; a path nobody knows stands for itself. */
export function nameOfField(path: string, t: Translate): string {
  const field = fieldOf(path)
  if (field === 'content') return t('listings.field.content')
  const [, head, index, rest] = /^content\.(\w+)(?:\[(\d+)\])?(?:\.(.+))?$/.exec(field) ?? []
  if (!head || !known.has(head)) return path
  const at = index === undefined ? '' : ` ${Number(index) + 1}`
  if (head === 'label' && labelFields.includes(rest as LabelField))
    return t(`details.label.${rest}`)
  const own = `${t(`listings.field.${head}`)}${at}`
  if (head !== 'variants' || !rest) return own
  const [, member, , offered] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(rest) ?? []
  const last = member === 'offers' ? (offered ?? 'offers') : member
  return last && variantMembers.has(last) ? `${own} · ${t(`listings.variant.${last}`)}` : own
}

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
