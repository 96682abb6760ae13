import { describe, expect, it } from 'vitest'
import { anImport } from '@/test/listings'
import { countsOf, errorsByRow, mayBeApplied, outcomesOf } from './importCounts'

describe('a table', () => {
  it('is told in figures, wrong ones marked only where there are some', () => {
    const tones = (wrong: number) =>
      countsOf(anImport({ wrong })).find(({ name }) => name === 'wrong')?.tone

    expect(countsOf(anImport()).map(({ name, n }) => `${name} ${n}`)).toEqual([
      'products 3',
      'creates 1',
      'changes 1',
      'prices 1',
      'same 0',
      'wrong 0',
    ])
    expect(tones(0)).toBeUndefined()
    expect(tones(2)).toBe('bad')
  })

  it('is applied as a whole or not at all', () => {
    expect(mayBeApplied(anImport())).toBe(true)
    expect(mayBeApplied(anImport({ wrong: 1 }))).toBe(false)
    expect(mayBeApplied(anImport({ status: 'APPLYING' }))).toBe(false)
    expect(mayBeApplied(anImport({ status: 'DONE' }))).toBe(false)
  })

  it('that changes nothing is not applied', () => {
    expect(mayBeApplied(anImport({ creates: 0, changes: 0, prices: 0, same: 3 }))).toBe(false)
  })

  it('tells what is wrong row by row', () => {
    const at = (row: number, column: string) => ({ row, column, message: 'x' })

    expect(errorsByRow([at(7, 'price'), at(3, 'sku'), at(7, 'title')])).toEqual([
      { row: 3, errors: [at(3, 'sku')] },
      { row: 7, errors: [at(7, 'price'), at(7, 'title')] },
    ])
  })

  it('counts what became of its rows', () => {
    const done = (outcome: 'CREATED' | 'PRICED') => ({
      row: 2,
      product: 'p',
      outcome,
      message: null,
    })

    expect(outcomesOf([done('CREATED'), done('PRICED'), done('CREATED')])).toEqual({
      CREATED: 2,
      PRICED: 1,
    })
  })
})
