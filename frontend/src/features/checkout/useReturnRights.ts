import { computed, type Ref, ref, watch } from 'vue'
import type { CartRow } from '@/features/cart/useCart'
import { showProduct } from '@/features/catalog/catalog.api'
import { queryClient } from '@/shared/queries'

export interface Asked {
  sku: string
  title: string
  /** What opening it means, in the catalog's own words. */
  text: { zh: string; en: string } | null
}

/**
 * Which of the things being bought may only be left out of the seven-day return when the buyer confirms it, and which were
 * confirmed. What cannot be looked up is not asked, so it stays returnable.
 */
export function useReturnRights(rows: Ref<CartRow[]>) {
  const known = ref(new Map<string, Asked['text'] | undefined>())
  const ticked = ref<string[]>([]) // asked anew at each purchase, so never kept

  const products = computed(() =>
    [...new Set(rows.value.flatMap(({ product }) => product ?? []))].sort().join('\n'),
  )
  watch(products, look, { immediate: true })

  async function look() {
    const ids = products.value.split('\n').filter(Boolean)
    await Promise.allSettled(
      ids.map(async (id) => {
        const product = await queryClient.fetchQuery({
          queryKey: ['product', id],
          queryFn: () => showProduct(id),
        })
        for (const { sku, returns } of product.variants)
          known.value.set(sku, returns.rule === 'CONFIRM' ? returns.confirmText : undefined)
      }),
    )
  }

  const asked = computed<Asked[]>(() =>
    rows.value.flatMap(({ sku, title }) => {
      const text = known.value.get(sku)
      return text === undefined ? [] : [{ sku, title, text }]
    }),
  )
  const confirmed = computed(() =>
    asked.value.flatMap(({ sku }) => (ticked.value.includes(sku) ? [sku] : [])),
  )
  return { asked, ticked, confirmed }
}
