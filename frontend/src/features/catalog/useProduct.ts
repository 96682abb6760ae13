import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { showProduct } from './catalog.api'

const stockOld = 20_000

/** A product with what each warehouse has; asked again while the page is open, since stock moves. */
export function useProduct(id: Ref<string>) {
  return useQuery({
    queryKey: ['product', id],
    queryFn: ({ signal }) => showProduct(id.value, signal),
    staleTime: 0,
    refetchInterval: stockOld,
  })
}
