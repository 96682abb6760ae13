import type { Posted, Put } from '@/shared/api/types'

export type Hire = Posted<'/api/staff'>
export type Assignment = Put<'/api/staff/{id}/assignment'>

export const roles = ['OFFICE', 'COUNTY', 'WAREHOUSE', 'MERCHANT', 'ADMIN'] as const
export type StaffRole = (typeof roles)[number]

/** What somebody of the staff may do, as it is entered: places are ids between commas. */
export interface Rights {
  roles: string[]
  counties: string[]
  warehouses: string
  merchants: string
}
export const noRights = (): Rights => ({ roles: [], counties: [], warehouses: '', merchants: '' })

const ids = (words: string) =>
  words
    .split(/[,，\s]+/)
    .map((each) => each.trim())
    .filter(Boolean)

/** Places belong to their role; without the role they are left out. */
export function assignmentOf({ roles: held, counties, warehouses, merchants }: Rights) {
  return {
    roles: held as NonNullable<Assignment['roles']>,
    counties: held.includes('COUNTY') ? counties : [],
    warehouses: held.includes('WAREHOUSE') ? ids(warehouses) : [],
    merchants: held.includes('MERCHANT') ? ids(merchants) : [],
  }
}

/** Fields of a role that has no place yet. */
export function missingIn(rights: Rights): ('counties' | 'warehouses' | 'merchants')[] {
  const sent = assignmentOf(rights)
  const missing: ('counties' | 'warehouses' | 'merchants')[] = []
  if (rights.roles.includes('COUNTY') && !sent.counties.length) missing.push('counties')
  if (rights.roles.includes('WAREHOUSE') && !sent.warehouses.length) missing.push('warehouses')
  if (rights.roles.includes('MERCHANT') && !sent.merchants.length) missing.push('merchants')
  return missing
}
