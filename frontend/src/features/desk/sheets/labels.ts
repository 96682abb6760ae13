import { lotLabel } from '@/features/work/work.api'

export interface Wanted {
  sku: string
  lot: string
  copies: number
}
export interface Label {
  sku: string
  lot: string
  source: string
}

const atOnce = 4

/** The labels as the server draws them, each asked for once however many copies are wanted, in the order wanted. */
export async function labelsOf(warehouse: string, wanted: Wanted[]): Promise<Label[]> {
  const drawn: string[] = []
  for (let first = 0; first < wanted.length; first += atOnce) {
    const few = wanted.slice(first, first + atOnce)
    drawn.push(...(await Promise.all(few.map(({ sku, lot }) => lotLabel(warehouse, lot, sku)))))
  }
  return wanted.flatMap(({ sku, lot, copies }, index) => {
    const source = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn[index] ?? '')}`
    return Array.from({ length: copies }, () => ({ sku, lot, source }))
  })
}
