import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { listNearExpiry } from './nearExpiry.api'

/** Page by page; what is left changes by the minute, so it is asked for anew each time. */
export function useNearExpiry() {
  const pages = useInfiniteQuery({
    queryKey: ['near-expiry'],
    queryFn: ({ pageParam, signal }) => listNearExpiry(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  })
  const items = computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...pages, items }
}
