import type { Import } from '@/features/listings/listings.api'

export interface Count {
  name: 'products' | 'creates' | 'changes' | 'prices' | 'same' | 'wrong'
  n: number
  tone?: 'good' | 'bad'
}

/** What a table would do, in the order in which one asks: all of it, what it makes, what it changes, what is wrong. */
export function countsOf(table: Import): Count[] {
  const { products, creates, changes, prices, same, wrong } = table
  return [
    { name: 'products', n: products },
    { name: 'creates', n: creates, tone: creates ? 'good' : undefined },
    { name: 'changes', n: changes, tone: changes ? 'good' : undefined },
    { name: 'prices', n: prices, tone: prices ? 'good' : undefined },
    { name: 'same', n: same },
    { name: 'wrong', n: wrong, tone: wrong ? 'bad' : undefined },
  ]
}

/** Nothing half done: a table with wrong rows is applied as little as one that changes nothing. */
export const mayBeApplied = ({ status, wrong, creates, changes, prices }: Import) =>
  status === 'CHECKED' && wrong === 0 && creates + changes + prices > 0

/** Mistakes by row, so that one row with three mistakes is read as one. */
export function errorsByRow(errors: Import['errors']) {
  const rows = new Map<number, Import['errors']>()
  for (const error of errors) rows.set(error.row, [...(rows.get(error.row) ?? []), error])
  return [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, found]) => ({ row, errors: found }))
}

export const outcomesOf = (results: Import['results']) =>
  results.reduce<Partial<Record<Import['results'][number]['outcome'], number>>>(
    (counts, { outcome }) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }),
    {},
  )
