import { expect, it } from 'vitest'
import { draftOfLicence, emptyLicence, licenceSent, missingIn } from './licences'

const whole = {
  type: 'BUSINESS' as const,
  classes: ['tea'],
  number: ' JY1 ',
  scope: '预包装食品',
  validUntil: '2027-01-01',
  document: 'doc_1',
  file: 'scan.pdf',
}

it('misses everything of an empty licence', () => {
  expect(missingIn(emptyLicence())).toEqual([
    'type',
    'classes',
    'number',
    'scope',
    'validUntil',
    'document',
  ])
})

it('lets a filing alone be without an end', () => {
  expect(missingIn({ ...whole, validUntil: '' })).toEqual(['validUntil'])
  expect(missingIn({ ...whole, type: 'FILING', validUntil: '' })).toEqual([])
})

it('sends no end as null, no spaces around, and not what the file is called here', () => {
  expect(licenceSent({ ...whole, type: 'FILING', validUntil: '' })).toEqual({
    type: 'FILING',
    classes: ['tea'],
    number: 'JY1',
    scope: '预包装食品',
    validUntil: null,
    document: 'doc_1',
  })
})

it('is written again as it was stored', () => {
  const stored = licenceSent(whole) as Parameters<typeof draftOfLicence>[0]

  expect(licenceSent(draftOfLicence(stored))).toEqual(stored)
})
