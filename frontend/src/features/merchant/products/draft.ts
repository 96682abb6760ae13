import { fenIn, yuan, yuanOf } from '@/features/console/fen'
import {
  type BlockKind,
  type Channel,
  type Content,
  type LabelField,
  labelFields,
  type ListedVariant,
  type NewContent,
  type Picture,
  pictureUrl,
} from '@/features/listings/listings.api'
import { newKey } from '@/shared/newKey'

/** A block while it is edited; the key keeps its place on the screen when it moves. */
export interface DraftBlock {
  key: string
  kind: BlockKind
  /** The lines of a list stand below each other. */
  text: string
  image: string | null
}
export interface DraftOffer {
  isOffered: boolean
  price: string
  onSale: boolean
}
export interface DraftVariant {
  key: string
  sku: string
  spec: string
  netWeightGrams: string
  grade: string
  storage: string
  shelfLifeDays: string
  offers: Record<Channel, DraftOffer>
}
/** A listing as it is typed. */
export interface Draft {
  title: string
  category: string
  gi: string
  county: string
  taxClass: string
  description: DraftBlock[]
  label: Record<LabelField, string>
  variants: DraftVariant[]
  images: Picture[]
}

export const channels = ['SHOP', 'P832'] as const

export const aDraftBlock = (
  kind: BlockKind,
  text = '',
  image: string | null = null,
): DraftBlock => ({
  key: newKey(),
  kind,
  text,
  image,
})

export const aDraftVariant = (): DraftVariant => ({
  key: newKey(),
  sku: '',
  spec: '',
  netWeightGrams: '',
  grade: '',
  storage: '',
  shelfLifeDays: '',
  offers: {
    SHOP: { isOffered: true, price: '', onSale: true },
    P832: { isOffered: false, price: '', onSale: true },
  },
})

export const emptyDraft = (): Draft => ({
  title: '',
  category: '',
  gi: '',
  county: '',
  taxClass: '',
  description: [],
  label: { ingredients: '', producer: '', standard: '', additives: '', productionLicence: '' },
  variants: [aDraftVariant()],
  images: [],
})

/** What the server holds, as it is typed. */
export function draftOf(content: Content): Draft {
  return {
    title: content.title ?? '',
    category: content.category ?? '',
    gi: content.gi ?? '',
    county: content.county ?? '',
    taxClass: content.taxClass ?? '',
    description: content.description.map(({ kind, lines, image }) =>
      aDraftBlock(kind, lines.join('\n'), image?.id ?? null),
    ),
    label: Object.fromEntries(
      labelFields.map((field) => [field, content.label?.[field] ?? '']),
    ) as Draft['label'],
    variants: content.variants.map(draftVariantOf),
    images: content.images.map(({ id, url }) => ({ id, url: url || pictureUrl(id) })),
  }
}

function draftVariantOf(variant: ListedVariant): DraftVariant {
  const offer = (channel: Channel): DraftOffer => {
    const found = variant.offers.find((each) => each.channel === channel)
    return {
      isOffered: Boolean(found),
      price: found ? yuanOf(found.price.amount) : '',
      onSale: found?.onSale ?? true,
    }
  }
  return {
    key: newKey(),
    sku: variant.sku,
    spec: variant.spec ?? '',
    netWeightGrams: variant.netWeightGrams === null ? '' : String(variant.netWeightGrams),
    grade: variant.grade ?? '',
    storage: variant.storage ?? '',
    shelfLifeDays: variant.shelfLifeDays === null ? '' : String(variant.shelfLifeDays),
    offers: { SHOP: offer('SHOP'), P832: offer('P832') },
  }
}

const said = (text: string) => text.trim() || null
const whole = (text: string) => (text.trim() ? Number(text.trim()) : null)

/** As it is sent; only of a draft without mistakes. What nothing was entered in yet is not sent. */
export function contentOf(draft: Draft): NewContent {
  return {
    title: said(draft.title),
    category: said(draft.category),
    gi: said(draft.gi),
    county: said(draft.county),
    description: draft.description.filter(isFilledBlock).map(({ kind, text, image }) => ({
      kind,
      lines: linesOf(kind, text),
      image: kind === 'PICTURE' ? image : null,
    })),
    label: labelFields.some((field) => draft.label[field].trim())
      ? (Object.fromEntries(
          labelFields.map((field) => [field, said(draft.label[field])]),
        ) as NewContent['label'])
      : null,
    taxClass: said(draft.taxClass),
    variants: draft.variants.filter(isFilledVariant).map((variant) => ({
      sku: variant.sku.trim(),
      spec: said(variant.spec),
      netWeightGrams: whole(variant.netWeightGrams),
      grade: said(variant.grade),
      storage: said(variant.storage),
      shelfLifeDays: whole(variant.shelfLifeDays),
      offers: channels
        .filter((channel) => isPriced(variant, channel))
        .map((channel) => ({
          channel,
          price: yuan(fenIn(variant.offers[channel].price)!),
          onSale: variant.offers[channel].onSale,
        })),
    })),
    images: draft.images.map(({ id }) => id),
  }
}

const isFilledBlock = ({ kind, text, image }: DraftBlock) =>
  kind === 'PICTURE' ? Boolean(image) : linesOf(kind, text).length > 0

const texts = ['sku', 'spec', 'netWeightGrams', 'grade', 'storage', 'shelfLifeDays'] as const
const isFilledVariant = ({ offers, ...variant }: DraftVariant) =>
  texts.some((text) => variant[text].trim()) ||
  channels.some((channel) => offers[channel].price.trim())

/** Where a block or a packing stands in what is sent; what is not sent is nowhere. */
const sentPath = <Item>(
  name: string,
  items: Item[],
  index: number,
  isSent: (item: Item) => boolean,
) =>
  items[index] && isSent(items[index])
    ? `content.${name}[${items.slice(0, index).filter(isSent).length}]`
    : `content.${name}.unsent${index}`
export const blockPath = ({ description }: Draft, index: number) =>
  sentPath('description', description, index, isFilledBlock)
export const variantPath = ({ variants }: Draft, index: number) =>
  sentPath('variants', variants, index, isFilledVariant)

const isPriced = (variant: DraftVariant, channel: Channel) =>
  variant.offers[channel].isOffered && variant.offers[channel].price.trim() !== ''

/** A list has as many lines as it has; anything else is one line, however it was pasted. */
function linesOf(kind: BlockKind, text: string): string[] {
  if (kind === 'LIST')
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean)
  const line = text.replace(/\s*\r?\n\s*/g, ' ').trim()
  return line ? [line] : []
}

export type Mistake = 'sku' | 'skuTwice' | 'whole' | 'sum' | 'taxClass'

/** What cannot even be kept as a draft, by field: everything else may be missing until it is submitted. */
export function mistakesIn(draft: Draft): Record<string, Mistake> {
  const wrong: Record<string, Mistake> = {}
  const skus = draft.variants.map(({ sku }) => sku.trim())
  draft.variants.forEach((variant, index) => {
    if (!isFilledVariant(variant)) return
    const at = variantPath(draft, index)
    const sku = variant.sku.trim()
    if (!/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(sku)) wrong[`${at}.sku`] = 'sku'
    else if (skus.indexOf(sku) !== index) wrong[`${at}.sku`] = 'skuTwice'
    for (const member of ['netWeightGrams', 'shelfLifeDays'] as const)
      if (!isWhole(variant[member])) wrong[`${at}.${member}`] = 'whole'
    for (const channel of channels)
      if (isPriced(variant, channel) && !fenIn(variant.offers[channel].price))
        wrong[offerPath(draft, index, channel)] = 'sum'
  })
  if (draft.taxClass.trim() && !/^\d{19}$/.test(draft.taxClass.trim()))
    wrong['content.taxClass'] = 'taxClass'
  return wrong
}

/** Where an offer stands among those that are sent; one without a price is not sent. */
export function offerPath(draft: Draft, index: number, channel: Channel) {
  const variant = draft.variants[index]
  const sent = channels.filter((each) => variant && isPriced(variant, each))
  const at = sent.indexOf(channel)
  return `${variantPath(draft, index)}.offers${at === -1 ? `.${channel}` : `[${at}]`}`
}

const isWhole = (text: string) => !text.trim() || /^[1-9]\d{0,6}$/.test(text.trim())

/** A packing may be named by its SKU and an offer by its channel, as reviewers see them: where they stand in this draft. */
export function placeIn(draft: Draft, path: string): string {
  const [head, name, offer] =
    /^content\.variants\[([^\]]+)\](?:\.offers\[(SHOP|P832)\])?/.exec(path) ?? []
  const index = draft.variants.findIndex(({ sku }) => sku.trim() === name)
  if (!head || (index === -1 && !offer)) return path
  const at = index === -1 ? Number(name) : index
  const place = offer ? offerPath(draft, at, offer as Channel) : variantPath(draft, at)
  return place + path.slice(head.length)
}

/** The text a mark of the lint counts in. */
export function textAt(draft: Draft, field: string): string {
  const content = contentOf(draft)
  const path = field.replace(/^content\.?/, '').replace(/\[(\d+)\]/g, '.$1')
  let found: unknown = content
  for (const member of path.split('.').filter(Boolean))
    found = (found as Record<string, unknown> | null | undefined)?.[member]
  return typeof found === 'string' ? found : ''
}
