import type { Address } from '@/shared/api/types'

type Translate = (key: string) => string
export type AddressErrors = Partial<Record<keyof Address, string>>

/** What can be seen to be wrong before asking; the server decides. */
export function addressErrors(address: Address, t: Translate): AddressErrors {
  const errors: AddressErrors = {}
  if (!address.name.trim()) errors.name = t('address.nameMissing')
  if (!/^\+?\d[\d\s-]{5,19}$/.test(address.phone.trim())) errors.phone = t('address.phoneWrong')
  if (!/^\d{6}$/.test(address.region)) errors.region = t('address.regionMissing')
  if (!address.street.trim()) errors.street = t('address.streetMissing')
  return errors
}
