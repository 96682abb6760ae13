import { expect, it } from 'vitest'
import { aFulfilment } from '@/test/work'
import type { Fulfilment } from '../work.api'
import { picksOf, shared } from './picks'

type Part = Fulfilment['lines'][number]['parts'][number]
const line = (parts: Partial<Part>[]) =>
  aFulfilment({
    lines: [
      {
        sku: 'S',
        title: 'T',
        spec: '',
        units: 9,
        picked: 0,
        ageCheck: 'NONE',
        parts: parts.map((part) => ({ lot: '', bin: null, units: 1, picked: 0, ...part })),
      },
    ],
  })

it('leads from bin to bin as they stand, what has none last', () => {
  const parts = [
    { lot: 'C', units: 1 },
    { lot: 'B', units: 1, bin: 'A-10-1' },
    { lot: 'A', units: 1, bin: 'A-2-1' },
  ]

  expect(picksOf(line(parts)).map(({ lot }) => lot)).toEqual(['A', 'B', 'C'])
})

it('gives a wave its units fulfilment by fulfilment', () => {
  const pick = {
    bin: null,
    sku: 'S',
    title: 'T',
    lot: 'A',
    units: 6,
    picked: 1,
    for: [
      { fulfilment: 'f1', units: 2, picked: 1 },
      { fulfilment: 'f2', units: 4, picked: 0 },
    ],
  }

  expect(shared(pick, 3)).toEqual([
    { fulfilment: 'f1', units: 1 },
    { fulfilment: 'f2', units: 2 },
  ])
})
