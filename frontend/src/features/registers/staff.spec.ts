import { expect, it } from 'vitest'
import { assignmentOf, missingIn, noRights } from './staff'

it('a role needs its places', () => {
  expect(missingIn({ ...noRights(), roles: ['COUNTY', 'WAREHOUSE', 'MERCHANT'] })).toEqual([
    'counties',
    'warehouses',
    'merchants',
  ])
  expect(missingIn({ ...noRights(), roles: ['OFFICE'] })).toEqual([])
})

it('places without their role are left out, ids are read between commas', () => {
  const rights = {
    roles: ['WAREHOUSE'],
    counties: ['421123'],
    warehouses: 'ningbo， huanggang',
    merchants: 'm-1',
  }

  expect(assignmentOf(rights)).toEqual({
    roles: ['WAREHOUSE'],
    counties: [],
    warehouses: ['ningbo', 'huanggang'],
    merchants: [],
  })
})
