import { describe, expect, it } from 'vitest'
import type { Application } from '@/features/licences/licences'
import { draftOf, sentOf, unfinishedOf, wrongIn } from './draft'

const stored: Application = {
  id: 'app_1',
  revision: 1,
  status: 'DRAFT',
  kind: 'COOPERATIVE',
  name: '罗田板栗合作社',
  uscc: null,
  county: null,
  contact: null,
  bank: null,
  licences: [],
  updatedAt: '2026-11-24T08:00:00Z',
  merchant: null,
  history: [],
}
const uscc = '91421123MA4F000005'
const bank = { holder: '罗田板栗合作社', bank: '农业银行罗田支行', account: '6228 4801 2345 6789' }
const contact = { name: '王田', phone: '0713-5051234', email: 'w@example.org' }
const licence = {
  type: 'FILING' as const,
  classes: ['tea'],
  number: 'YB1',
  scope: '仅销售预包装食品',
  validUntil: '',
  document: 'doc_1',
  file: 'a.pdf',
}

describe('what the server is told of a draft', () => {
  it('is the whole parts only', () => {
    const draft = { ...draftOf(stored), uscc: '123', contact: { ...contact, phone: '1' } }

    expect(sentOf(draft, stored)).toEqual({
      kind: 'COOPERATIVE',
      name: '罗田板栗合作社',
      uscc: null,
      county: null,
      contact: null,
      licences: [],
    })
  })

  it('names the bank only when it was given, without the spaces between the digits', () => {
    expect(sentOf(draftOf(stored), stored).bank).toBeUndefined()
    expect(sentOf({ ...draftOf(stored), bank }, stored).bank?.account).toBe('6228480123456789')
  })

  it('keeps the name there was when it is being written anew', () => {
    expect(sentOf({ ...draftOf(stored), name: ' ' }, stored).name).toBe('罗田板栗合作社')
  })
})

describe('what the browser keeps of a draft', () => {
  it('is what the server would not take, and comes back with it', () => {
    const half = { ...licence, document: '' }
    const draft = { ...draftOf(stored), uscc: '9142', licences: [licence, half] }
    const kept = unfinishedOf(draft)

    expect(kept).toEqual({ uscc: '9142', licences: [half] })
    expect(draftOf(stored, kept)).toMatchObject({ uscc: '9142', licences: [half] })
  })

  it('is never the bank account', () => {
    const draft = { ...draftOf(stored), bank: { ...bank, account: '62284801' } }

    expect(JSON.stringify(unfinishedOf(draft))).not.toContain('6228')
  })

  it('is nothing once all is whole', () => {
    const draft = { ...draftOf(stored), contact, licences: [licence] }

    expect(unfinishedOf(draft)).toEqual({})
  })
})

describe('what keeps an application from being handed in', () => {
  const fieldsOf = (draft: ReturnType<typeof draftOf>, of = stored) =>
    wrongIn(draft, of, '2026-11-24').map(({ field, why }) => `${field} ${why}`)

  it('is everything that is missing, step by step', () => {
    expect(fieldsOf(draftOf(stored))).toEqual([
      'uscc needed',
      'county needed',
      'contact.name needed',
      'contact.phone needed',
      'contact.email needed',
      'bank.holder needed',
      'bank.bank needed',
      'bank.account needed',
    ])
  })

  it('is a false check character, a false number and a licence that has run out', () => {
    const draft = {
      ...draftOf(stored),
      uscc: `${uscc.slice(0, 17)}A`,
      county: '421123',
      contact: { ...contact, email: 'w@' },
      bank: { ...bank, account: '12' },
      licences: [{ ...licence, validUntil: '2026-11-23' }],
    }

    expect(fieldsOf(draft)).toEqual([
      'uscc uscc',
      'contact.email email',
      'bank.account account',
      'licences[0].validUntil expired',
    ])
  })

  it('is not a bank account that is stored already', () => {
    const known = { ...stored, bank: { holder: 'a', bank: 'b', account: '**** 6789' } }

    expect(fieldsOf(draftOf(known), known).filter((each) => each.startsWith('bank'))).toEqual([])
  })
})
