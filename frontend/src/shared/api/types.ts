import type { paths } from './schema'

type Content<Response> = Response extends { content: infer Types } ? Types[keyof Types] : never
type Answer<Operation> = Operation extends { responses: infer Codes }
  ? { [Code in keyof Codes]: Code extends 200 | 201 ? Content<Codes[Code]> : never }[keyof Codes]
  : never
type Sent<Operation> = Operation extends { requestBody?: { content: infer Types } }
  ? Types[keyof Types]
  : never
export type Get<Path extends keyof paths> = Answer<paths[Path]['get']>
export type Post<Path extends keyof paths> = Answer<paths[Path]['post']>
/** What a PUT takes. */
export type Put<Path extends keyof paths> = NonNullable<Sent<paths[Path]['put']>>
/** What a POST takes. */
export type Posted<Path extends keyof paths> = NonNullable<Sent<paths[Path]['post']>>

export type ProductList = Get<'/api/products'>
export type ProductItem = ProductList['items'][number]
export type Facets = ProductList['facets']
export type FacetValue = Facets['category'][number]
export type PriceBand = Facets['price'][number]
export type Product = Get<'/api/products/{id}'>
export type Variant = Product['variants'][number]
export type Availability = Variant['availability'][number]
export type Suggestion = Get<'/api/suggestions'>['items'][number]

export type Money = ProductItem['price']

export type NearExpiryItem = Get<'/api/near-expiry/{offer}'>

export type Session = Post<'/api/sessions'>
export type Cart = Get<'/api/cart'>
export type CartLine = Cart['lines'][number]

export type NewOrder = Sent<paths['/api/orders']['post']>
export type Order = Get<'/api/orders/{id}'>
export type OrderStatus = Order['status']
export type OrderLine = Order['lines'][number]
export type OrderList = Get<'/api/orders'>
export type Address = Order['address']
export type Parcel = Order['parcels'][number]
export type Refund = Order['refunds'][number]
export type PaymentResult = Post<'/api/sandbox/payments/{id}/confirm'>

export type Review = Get<'/api/products/{product}/reviews'>['items'][number]
export type Question = Get<'/api/products/{product}/questions'>['items'][number]
export type GivenAnswer = Question['answers'][number]
