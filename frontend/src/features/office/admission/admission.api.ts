/** An applicant's papers and where they stand. */
export interface Application {
  id: string
  revision: number
  status: 'DRAFT' | 'SUBMITTED' | 'RECOMMENDED' | 'RETURNED' | 'REFUSED' | 'ADMITTED'
  kind: 'ENTERPRISE' | 'COOPERATIVE' | 'FAMILY_FARM' | 'AGENT'
  name: string
  uscc: string | null
  county: string | null
  contact: { name: string; phone: string; email: string } | null
  bank: { holder: string; bank: string; account: string } | null
  licences: {
    type: 'FILING' | 'BUSINESS' | 'PRODUCTION'
    classes: string[]
    number: string
    scope: string
    validUntil: string | null
    document: string
  }[]
  updatedAt: string
  merchant: string | null
  history: { at: string; by: string; act: string; reason: string | null; revision: number }[]
}
