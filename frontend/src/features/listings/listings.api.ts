import type { Money } from '@/shared/api/types'
import { route } from '@/features/console/requests'

/* Routes of listings: what a merchant says about a product, its review, and tables of many at once. */

export type Channel = 'SHOP' | 'P832'
export type ListingStatus = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED'
export type Sale = 'NONE' | 'ON' | 'SUSPENDED'
export type BlockKind = 'HEADING' | 'TEXT' | 'LIST' | 'PICTURE'

/** One piece of a description; a picture is named by its id where it is sent. */
export interface BlockOf<Image> {
  kind: BlockKind
  lines: string[]
  image: Image | null
}

export const labelFields = [
  'ingredients',
  'producer',
  'standard',
  'additives',
  'productionLicence',
] as const
export type LabelField = (typeof labelFields)[number]
export type Label = Record<LabelField, string | null>

export interface Offer {
  channel: Channel
  price: Money
  onSale: boolean
}
export interface ListedVariant {
  sku: string
  spec: string | null
  netWeightGrams: number | null
  grade: string | null
  storage: string | null
  shelfLifeDays: number | null
  offers: Offer[]
}
export interface Picture {
  id: string
  url: string
}
interface Said<Image> {
  title: string | null
  category: string | null
  gi: string | null
  county: string | null
  description: BlockOf<Image>[]
  label: Label | null
  taxClass: string | null
  variants: ListedVariant[]
  images: Image[]
}
/** As the server answers it. */
export type Content = Said<Picture>
/** As it is sent: pictures by id. */
export type NewContent = Said<string>

export interface Remark {
  field: string
  reason: string
}
export interface PlannedPrice {
  sku: string
  price: Money
  at: string
}
export type HistoryAct =
  'SUBMITTED' | 'WITHDRAWN' | 'RETURNED' | 'PUBLISHED' | 'SUSPENDED' | 'RESUMED'

export interface Listing {
  id: string
  merchant: { id: string; name: string }
  sample: boolean
  status: ListingStatus
  sale: Sale
  revision: number
  draft: Content | null
  published: Content | null
  remarks: Remark[]
  suspended: { by: 'MERCHANT' | 'OFFICE'; reason: string; at: string } | null
  prices: PlannedPrice[]
  /** The oldest first. */
  history: {
    revision: number
    at: string
    by: string
    act: HistoryAct
    reason: string | null
  }[]
  updatedAt: string
  /** Of the draft from what is sold. */
  differences: Difference[]
}

export interface ListingRow {
  id: string
  title: string | null
  category: string | null
  status: ListingStatus
  sale: Sale
  revision: number
  variants: { sku: string; spec: string | null; price: Money | null; onSale: boolean }[]
  image: string | null
  updatedAt: string
  remarks: number
  merchant: { id: string; name: string }
  waitingSince: string
}

/** Words the lint objects to, none where they are missing; offsets count UTF-16 units of the field's text. */
export interface Mark {
  field: string
  from: number
  to: number
  words: string
  rule: 'CURE_CLAIM' | 'HEALTH_CLAIM' | 'ABSOLUTE_WORD' | 'MINORS_NOTICE'
  message: string
}
export interface Missing {
  field: string
  message: string
}
export interface Linted {
  marks: Mark[]
  missing: Missing[]
}

export interface Difference {
  field: string
  before: string | null
  after: string | null
}
export interface Decision {
  product: string
  revision: number
  act: 'PUBLISH' | 'RETURN'
  remarks: Remark[]
}
export interface Decided {
  product: string
  done: boolean
  problem: string | null
  message: string | null
}

/** A table of goods that was sent in: read first, applied when asked. */
export interface Import {
  id: string
  file: string
  at: string
  by: string
  status: 'CHECKED' | 'APPLYING' | 'DONE'
  /** This and `wrong` count rows, the others products. */
  rows: number
  products: number
  creates: number
  changes: number
  prices: number
  same: number
  wrong: number
  errors: { row: number; column: string; message: string }[]
  /** The first 200. */
  results: {
    row: number
    product: string
    outcome: 'CREATED' | 'CHANGED' | 'PRICED' | 'SAME' | 'SKIPPED'
    message: string | null
  }[]
  skipped: number
}

/** A block as its readers see it. */
export interface ShownBlock {
  kind: BlockKind
  lines: string[]
  /** Where the picture lies. */
  picture: string | null
}
/** What the product page shows below the fold. */
export interface ProductDetails {
  description: ShownBlock[]
  label: Label | null
  revision: number
}

export const ownProducts = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'products', ...parts)
export const ownImports = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'imports', ...parts)
export const listings = (...parts: string[]) => route('listings', ...parts)

/** A picture of a listing: samples name a path, everything else the id of a picture. */
export const pictureUrl = (image: string, size: 'small' | 'medium' | 'large' = 'medium') =>
  image.startsWith('/') ? image : `/api/images/${encodeURIComponent(image)}/${size}.jpg`
