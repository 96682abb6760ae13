import { useI18n } from 'vue-i18n'
import { yuan } from '@/features/console/fen'
import { formatMoney } from '@/shared/money'
import type { Coupon, NewCoupon } from '../office.api'

/** What a coupon takes off, in one phrase. */
export function useCouponWords() {
  const { t } = useI18n()
  return {
    offOf(coupon: Coupon | NewCoupon) {
      const off =
        coupon.kind === 'FIXED'
          ? t('office.coupons.off', { sum: formatMoney(yuan(coupon.amountFen ?? 0)) })
          : t('office.coupons.percentOff', { n: coupon.percent ?? 0 })
      const most = coupon.mostFen
        ? t('office.coupons.atMost', { sum: formatMoney(yuan(coupon.mostFen)) })
        : ''
      const from = coupon.thresholdFen
        ? t('office.coupons.above', { sum: formatMoney(yuan(coupon.thresholdFen)) })
        : ''
      return [from, off, most].filter(Boolean).join(' ')
    },
  }
}
