import type { Money, Product, Variant } from '@/shared/api/types'
import { newKey } from '@/shared/newKey'
import { stored } from '@/shared/stored'

/** A line as it was when it was put in; the price is shown again fresh on the cart page. */
export interface BrowserLine {
  sku: string
  units: number
  product: string
  title: string
  spec: string
  price: Money
  image?: string
  available: boolean
}

/** `mergeKey` names this very content, so that handing it over twice adds it once. */
export interface BrowserCart {
  mergeKey: string
  lines: BrowserLine[]
}

export const most = 10_000
export const browserCart = stored<BrowserCart>(() => localStorage, 'yonghuang.cart')

export function readLines(): BrowserLine[] {
  const lines = browserCart.read()?.lines
  return Array.isArray(lines) ? lines : []
}

export function writeLines(lines: BrowserLine[]) {
  if (lines.length) browserCart.write({ mergeKey: newKey(), lines })
  else browserCart.forget()
}

export function lineOf(product: Product, variant: Variant, units: number): BrowserLine {
  return {
    sku: variant.sku,
    units,
    product: product.id,
    title: product.title,
    spec: variant.spec,
    price: variant.price,
    image: product.images[0],
    available: true,
  }
}

export function withLine(lines: BrowserLine[], line: BrowserLine): BrowserLine[] {
  const same = lines.find(({ sku }) => sku === line.sku)
  if (!same) return [...lines, line]
  const units = Math.min(most, same.units + line.units)
  return lines.map((each) => (each === same ? { ...line, units } : each))
}

export function withUnits(lines: BrowserLine[], sku: string, units: number): BrowserLine[] {
  return lines.flatMap((line) => {
    if (line.sku !== sku) return [line]
    return units > 0 ? [{ ...line, units: Math.min(most, units) }] : []
  })
}
