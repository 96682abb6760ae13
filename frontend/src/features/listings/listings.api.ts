import type { Get, Post } from '@/shared/api/types'
import { route } from '@/features/console/requests'

/* Routes of listings: what a merchant says about a product, its review, and tables of many at once. */

export type Listing = Get<'/api/merchants/{merchant}/products/{product}'>
export type ListingRow = Get<'/api/merchants/{merchant}/products'>['items'][number]
export type ListingStatus = Listing['status']
export type Sale = Listing['sale']
export type Remark = Listing['remarks'][number]
export type PlannedPrice = Listing['prices'][number]
export type Difference = Listing['differences'][number]

/** As the server answers it. */
export type Content = NonNullable<Listing['draft']>
export type Picture = Content['images'][number]
export type ListedVariant = Content['variants'][number]
export type Channel = ListedVariant['offers'][number]['channel']
export type BlockKind = Content['description'][number]['kind']
export type Label = NonNullable<Content['label']>
export type LabelField = keyof Label
export const labelFields = [
  'ingredients',
  'producer',
  'standard',
  'additives',
  'productionLicence',
] as const satisfies LabelField[]

/** As it is sent: whole, pictures by id. */
export type NewContent = Omit<Content, 'description' | 'images'> & {
  description: { kind: BlockKind; lines: string[]; image: string | null }[]
  images: string[]
}

export type Linted = Post<'/api/merchants/{merchant}/products/lint'>
/** Words the lint objects to, none where they are missing; offsets count UTF-16 units of the field's text. */
export type Mark = Linted['marks'][number]

export type Decided = Post<'/api/listings/decisions'>['items'][number]
export interface Decision {
  product: string
  revision: number
  act: 'PUBLISH' | 'RETURN'
  remarks: Remark[]
}

/** What the product page shows below the fold. */
export type ProductDetails = Get<'/api/products/{id}/details'>
/** A block as its readers see it. */
export type ShownBlock = ProductDetails['description'][number]

/** A table of goods that was sent in: read first, applied when asked. */
export type Import = Get<'/api/merchants/{merchant}/imports/{id}'>

export const ownProducts = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'products', ...parts)
export const ownImports = (merchant: string, ...parts: string[]) =>
  route('merchants', merchant, 'imports', ...parts)
export const listings = (...parts: string[]) => route('listings', ...parts)

/** A picture of a listing: samples name a path, everything else the id of a picture. */
export const pictureUrl = (image: string, size: 'small' | 'medium' | 'large' = 'medium') =>
  image.startsWith('/') ? image : `/api/images/${encodeURIComponent(image)}/${size}.jpg`
