import { computed } from 'vue'
import { useRoute } from 'vue-router'

/** The merchant whose desk this is. */
export function useMerchant() {
  const route = useRoute()
  return computed(() => String(route.params.merchant))
}
