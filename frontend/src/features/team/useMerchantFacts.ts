import { useQuery } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import type { Merchant } from '@/features/licences/licences'
import { useMerchant } from '@/features/merchant/useMerchant'
import { own } from '@/features/merchant/merchant.api'
import { ask } from '@/features/work/ask'

/** The merchant whose desk this is, with its licences and what one may do for it. */
export function useMerchantFacts() {
  const merchant = useMerchant()
  const asked = useQuery({
    queryKey: ['merchant', merchant],
    queryFn: ({ signal }) => ask<Merchant>('GET', own(merchant.value), { signal }),
    staleTime: 0,
  })
  return {
    merchant,
    facts: computed(() => asked.data.value),
    mayEdit: computed(
      () => asked.data.value?.mine.some((role) => role === 'OWNER' || role === 'EDITOR') ?? false,
    ),
    state: reactive(asked),
  }
}
