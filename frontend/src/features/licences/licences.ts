import type { Get, Posted, Put } from '@/shared/api/types'

export type Application = Get<'/api/applications/{id}'>
export type ApplicationEdit = Put<'/api/applications/{id}'>
export type Merchant = Get<'/api/merchants/{m}'>
export type Licence = Merchant['licences'][number]
export type LicenceType = Licence['type']
export type NewLicence = Posted<'/api/merchants/{m}/licences'>
export type StoredFile = { id: string; name: string }

export const licenceTypes: LicenceType[] = ['FILING', 'BUSINESS', 'PRODUCTION']
export const classes = [
  'tea',
  'herbal-tea',
  'processed',
  'alcohol',
  'vegetables',
  'tubers',
  'fruit',
  'aquatic',
  'livestock',
  'nuts',
  'grain-oil',
  'crafts',
  'medicinal',
]

/** A licence while it is written down; nothing of it needs to be there. */
export interface LicenceDraft {
  type: LicenceType | ''
  classes: string[]
  number: string
  scope: string
  validUntil: string
  document: string
  /** What the file is called here; the server is not told. */
  file: string
}
export const emptyLicence = (): LicenceDraft => ({
  type: '',
  classes: [],
  number: '',
  scope: '',
  validUntil: '',
  document: '',
  file: '',
})

/** Fields that still have to be filled in; only a filing may be without an end. */
export function missingIn(licence: LicenceDraft): (keyof LicenceDraft)[] {
  const missing: (keyof LicenceDraft)[] = []
  if (!licence.type) missing.push('type')
  if (!licence.classes.length) missing.push('classes')
  if (!licence.number.trim()) missing.push('number')
  if (!licence.scope.trim()) missing.push('scope')
  if (!licence.validUntil && licence.type !== 'FILING') missing.push('validUntil')
  if (!licence.document) missing.push('document')
  return missing
}

/** What the server takes; only of a licence nothing is missing in. */
export const licenceSent = ({ file: _file, ...licence }: LicenceDraft) => ({
  type: licence.type || null,
  classes: licence.classes,
  number: licence.number.trim(),
  scope: licence.scope.trim(),
  validUntil: licence.validUntil || null,
  document: licence.document,
})

export const draftOfLicence = (licence: Application['licences'][number]): LicenceDraft => ({
  type: licence.type,
  classes: [...licence.classes],
  number: licence.number,
  scope: licence.scope,
  validUntil: licence.validUntil ?? '',
  document: licence.document,
  file: '',
})
