import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { listOrders } from './orders.api'

export function useOrders() {
  const query = useInfiniteQuery({
    queryKey: ['orders'],
    queryFn: ({ pageParam, signal }) => listOrders(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  })
  return {
    ...query,
    orders: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
  }
}
