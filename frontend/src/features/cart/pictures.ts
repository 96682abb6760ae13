import { stored } from '@/shared/stored'

interface Seen {
  product: string
  image?: string
}

const mostSeen = 300
const seen = stored<Record<string, Seen>>(() => localStorage, 'yonghuang.seen')

/** Cart and order lines carry no picture, so this browser remembers those it has put in a cart. */
export function rememberPicture(sku: string, product: string, image?: string) {
  const rest = Object.entries(seen.read() ?? {}).filter(([known]) => known !== sku)
  seen.write(Object.fromEntries([...rest.slice(1 - mostSeen), [sku, { product, image }]]))
}

export function pictureOf(sku: string): Partial<Seen> {
  return seen.read()?.[sku] ?? {}
}
