export interface Label {
  sku?: string
  lot?: string
}

/** Reads `SKU|LOT` and the address of a lot's trace page; anything else may be either. */
export function readLabel(code: string): Label {
  const [sku, lot, ...more] = code.split('|')
  if (sku && lot && more.length === 0) return { sku, lot }
  const traced = /\/lots\/([^/?#]+)/.exec(code)?.[1]
  return traced ? { lot: decoded(traced) } : {}
}

function decoded(part: string) {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Whether what was scanned is this lot of this product: its label, its trace address, its lot number or its SKU. */
export function names(code: string, { sku, lot }: { sku: string; lot: string }) {
  const label = readLabel(code)
  if (label.sku) return label.sku === sku && label.lot === lot
  return (label.lot ?? code) === lot || code === sku
}
