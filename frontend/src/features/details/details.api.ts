import { ask } from '@/features/work/ask'
import type { ProductDetails } from '@/features/listings/listings.api'

export const showDetails = (product: string, signal?: AbortSignal) =>
  ask<ProductDetails>('GET', `/api/products/${encodeURIComponent(product)}/details`, { signal })
