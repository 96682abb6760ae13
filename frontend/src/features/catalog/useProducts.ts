import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref, watch } from 'vue'
import { listProducts } from './catalog.api'
import type { Filters } from './filters'

/** The list as far as `pages` says it was unrolled; after a reload the pages are fetched one by one. */
export function useProducts(filters: Ref<Filters>, pages: Ref<number>) {
  const query = useInfiniteQuery({
    queryKey: ['products', filters],
    queryFn: ({ pageParam, signal }) => listProducts(filters.value, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const { data, hasNextPage, isFetching, isPlaceholderData, error, fetchNextPage } = query

  watch([data, pages, isFetching], () => {
    const loaded = data.value?.pages.length ?? 0
    const wanted = !isPlaceholderData.value && loaded > 0 && loaded < pages.value
    if (wanted && hasNextPage.value && !isFetching.value && !error.value) void fetchNextPage()
  })

  const first = computed(() => data.value?.pages[0])
  return {
    ...query,
    items: computed(() => data.value?.pages.flatMap((page) => page.items) ?? []),
    total: computed(() => first.value?.total ?? 0),
    facets: computed(() => first.value?.facets),
    didYouMean: computed(() => first.value?.didYouMean ?? undefined),
  }
}
