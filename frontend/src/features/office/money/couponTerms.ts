import { fenIn } from '@/features/console/fen'
import { wordsOf } from '../catalog/wordList'
import type { NewCoupon } from '../office.api'
import { instantOf } from './days'

/** A coupon as it is typed. */
export interface CouponDraft {
  code: string
  zh: string
  en: string
  kind: 'FIXED' | 'PERCENT'
  amount: string
  percent: number | ''
  most: string
  threshold: string
  perPerson: number | ''
  totalUses: number | ''
  from: string
  until: string
  fundedBy: 'PLATFORM' | 'MERCHANT'
  subsidySource: string
  merchants: string
  products: string
  counties: string
  categories: string
  nearExpiry: boolean
  listed: boolean
}

export const emptyCoupon = (): CouponDraft => ({
  code: '',
  zh: '',
  en: '',
  kind: 'FIXED',
  amount: '',
  percent: '',
  most: '',
  threshold: '',
  perPerson: 1,
  totalUses: '',
  from: '',
  until: '',
  fundedBy: 'PLATFORM',
  subsidySource: '',
  merchants: '',
  products: '',
  counties: '',
  categories: '',
  nearExpiry: false,
  listed: true,
})

const isWhole = (value: number | '', most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
const isSum = (yuan: string) => (fenIn(yuan) ?? 0) > 0

/** What is wrong with a draft, by field; the server has the last word. */
export function mistakesOf(draft: CouponDraft): Partial<Record<keyof CouponDraft, string>> {
  const wrong: Partial<Record<keyof CouponDraft, string>> = {}
  if (!draft.zh.trim()) wrong.zh = 'needed'
  if (!draft.en.trim()) wrong.en = 'needed'
  if (draft.code && !/^[a-z\d-]{3,32}$/i.test(draft.code.trim())) wrong.code = 'code'
  if (draft.kind === 'FIXED' && !isSum(draft.amount)) wrong.amount = 'sum'
  if (draft.kind === 'PERCENT' && !isWhole(draft.percent, 100)) wrong.percent = 'percent'
  if (draft.kind === 'PERCENT' && draft.most.trim() && !isSum(draft.most)) wrong.most = 'sum'
  if (Number.isNaN(fenIn(draft.threshold))) wrong.threshold = 'sum'
  if (!isWhole(draft.perPerson, 100)) wrong.perPerson = 'uses'
  if (!isWhole(draft.totalUses, 1_000_000)) wrong.totalUses = 'uses'
  if (!instantOf(draft.from)) wrong.from = 'needed'
  if (!instantOf(draft.until)) wrong.until = 'needed'
  else if (instantOf(draft.until) <= instantOf(draft.from)) wrong.until = 'order'
  if (draft.fundedBy === 'MERCHANT' && wordsOf(draft.merchants).length !== 1)
    wrong.merchants = 'payer'
  return wrong
}

/** The draft as the server takes it; only for one without mistakes. */
export function couponOf(draft: CouponDraft): NewCoupon {
  const isFixed = draft.kind === 'FIXED'
  const code = draft.code.trim()
  const source = draft.subsidySource.trim()
  const most = fenIn(draft.most)
  return {
    ...(code ? { code } : {}),
    name: { zh: draft.zh.trim(), en: draft.en.trim() },
    kind: draft.kind,
    ...(isFixed ? { amountFen: fenIn(draft.amount) ?? 0 } : { percent: Number(draft.percent) }),
    ...(!isFixed && most ? { mostFen: most } : {}),
    thresholdFen: fenIn(draft.threshold) ?? 0,
    perPerson: Number(draft.perPerson),
    totalUses: Number(draft.totalUses),
    scope: {
      products: wordsOf(draft.products),
      merchants: wordsOf(draft.merchants),
      counties: wordsOf(draft.counties),
      categories: wordsOf(draft.categories),
      nearExpiry: draft.nearExpiry,
    },
    from: instantOf(draft.from),
    until: instantOf(draft.until),
    fundedBy: draft.fundedBy,
    ...(draft.fundedBy === 'PLATFORM' && source ? { subsidySource: source } : {}),
    listed: draft.listed,
  }
}

/** The most that all uses together can cost, in fen; undefined where a part off has no cap. */
export function mostItCosts(
  coupon: Pick<NewCoupon, 'kind'> & {
    totalUses?: number | null
    amountFen?: number | null
    mostFen?: number | null
  },
): number | undefined {
  const each = coupon.kind === 'FIXED' ? coupon.amountFen : coupon.mostFen
  return each && coupon.totalUses ? each * coupon.totalUses : undefined
}
