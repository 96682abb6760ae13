import { isUscc } from '@/features/invoice/uscc'
import {
  type Application,
  type ApplicationEdit,
  draftOfLicence,
  type LicenceDraft,
  licenceSent,
  missingIn,
} from '@/features/licences/licences'

/** An application while it is written: every part may be unfinished. */
export interface Draft {
  kind: Application['kind']
  name: string
  uscc: string
  county: string
  contact: { name: string; phone: string; email: string }
  bank: { holder: string; bank: string; account: string }
  licences: LicenceDraft[]
}
export const steps = ['who', 'contact', 'bank', 'licences', 'check'] as const
export type Step = (typeof steps)[number]

/** What is written down but not whole, so that the server would not take it; it is kept in the browser. */
export type Unfinished = Partial<Pick<Draft, 'name' | 'uscc' | 'contact'>> & {
  licences?: LicenceDraft[]
}

export function draftOf(stored: Application, unfinished: Unfinished = {}): Draft {
  return {
    kind: stored.kind,
    name: unfinished.name ?? stored.name,
    uscc: unfinished.uscc ?? stored.uscc ?? '',
    county: stored.county ?? '',
    contact: { ...(unfinished.contact ?? stored.contact ?? { name: '', phone: '', email: '' }) },
    bank: { holder: '', bank: '', account: '' },
    licences: [...stored.licences.map(draftOfLicence), ...(unfinished.licences ?? [])],
  }
}

const isPhone = (phone: string) => /^\+?[0-9][0-9 -]{5,19}$/.test(phone.trim())
const isEmail = (email: string) => /^[^@\s]{1,64}@[^@\s]{1,180}\.[^@\s.]{2,20}$/.test(email.trim())
const isAccount = (account: string) => /^\d{8,30}$/.test(account.replaceAll(' ', ''))
const isContact = ({ name, phone, email }: Draft['contact']) =>
  Boolean(name.trim()) && isPhone(phone) && isEmail(email)
const isBank = ({ holder, bank, account }: Draft['bank']) =>
  Boolean(holder.trim() && bank.trim()) && isAccount(account)
const isEmpty = (part: object) => !Object.values(part).some((value) => value.length)
const isWhole = (licence: LicenceDraft) => !missingIn(licence).length

/** The whole parts, as the server takes them; bank data not given again stay as they are. */
export function sentOf(draft: Draft, stored: Application): ApplicationEdit {
  const { contact, bank } = draft
  return {
    kind: draft.kind,
    name: draft.name.trim() || stored.name,
    uscc: isUscc(draft.uscc) ? draft.uscc.trim().toUpperCase() : null,
    county: draft.county || null,
    contact: isContact(contact) ? contact : null,
    licences: draft.licences.filter(isWhole).map(licenceSent),
    ...(isBank(bank) ? { bank: { ...bank, account: bank.account.replaceAll(' ', '') } } : {}),
  }
}

/** Never the bank account: what of it is unfinished is forgotten with the page. */
export function unfinishedOf(draft: Draft): Unfinished {
  const { name, uscc, contact, licences } = draft
  const left = licences.filter((each) => !isWhole(each) && !isEmpty(each))
  return {
    ...(name.trim() ? {} : { name }),
    ...(uscc && !isUscc(uscc) ? { uscc } : {}),
    ...(!isContact(contact) && !isEmpty(contact) ? { contact } : {}),
    ...(left.length ? { licences: left } : {}),
  }
}

export interface Wrong {
  step: Step
  /** The field's path as the server names it. */
  field: string
  /** What is wrong with it: a key of `apply.wrong`. */
  why: 'needed' | 'uscc' | 'phone' | 'email' | 'account' | 'expired'
}

/** Everything that keeps the application from being handed in, in the order of the steps. */
export function wrongIn(draft: Draft, stored: Application, today: string): Wrong[] {
  const wrong: Wrong[] = []
  const say = (step: Step, field: string, why: Wrong['why']) => wrong.push({ step, field, why })
  if (!draft.name.trim()) say('who', 'name', 'needed')
  if (!draft.uscc.trim()) say('who', 'uscc', 'needed')
  else if (!isUscc(draft.uscc)) say('who', 'uscc', 'uscc')
  if (!draft.county) say('who', 'county', 'needed')
  const { contact, bank } = draft
  if (!contact.name.trim()) say('contact', 'contact.name', 'needed')
  if (!contact.phone.trim()) say('contact', 'contact.phone', 'needed')
  else if (!isPhone(contact.phone)) say('contact', 'contact.phone', 'phone')
  if (!contact.email.trim()) say('contact', 'contact.email', 'needed')
  else if (!isEmail(contact.email)) say('contact', 'contact.email', 'email')
  if (!stored.bank || !isEmpty(bank)) {
    if (!bank.holder.trim()) say('bank', 'bank.holder', 'needed')
    if (!bank.bank.trim()) say('bank', 'bank.bank', 'needed')
    if (!bank.account.trim()) say('bank', 'bank.account', 'needed')
    else if (!isAccount(bank.account)) say('bank', 'bank.account', 'account')
  }
  draft.licences.forEach((licence, at) => {
    for (const field of missingIn(licence)) say('licences', `licences[${at}].${field}`, 'needed')
    if (licence.validUntil && licence.validUntil < today)
      say('licences', `licences[${at}].validUntil`, 'expired')
  })
  return wrong
}
