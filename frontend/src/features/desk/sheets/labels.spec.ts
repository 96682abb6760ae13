import { expect, it } from 'vitest'
import { aServer } from '@/test/server'
import { labelsOf } from './labels'

it('asks for each label once and repeats it as often as wanted, in order', async () => {
  const of = (lot: string) => `GET /api/warehouses/ningbo/lots/${lot}/label.svg`
  const server = aServer({ [of('L-1')]: { body: '<svg>1</svg>' }, [of('L-2')]: { body: 'two' } })

  const labels = await labelsOf('ningbo', [
    { sku: 'S', lot: 'L-1', copies: 2 },
    { sku: 'S', lot: 'L-2', copies: 1 },
  ])

  expect(labels.map(({ lot }) => lot)).toEqual(['L-1', 'L-1', 'L-2'])
  expect(decodeURIComponent(labels[0]!.source)).toContain('<svg>1</svg>')
  expect(server.calls).toHaveLength(2)
})
