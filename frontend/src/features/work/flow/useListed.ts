import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, reactive, toValue } from 'vue'
import { ask } from '../ask'
import type { Listed } from '../work.api'

type Query = Record<string, string | number | undefined>

/** A list of the warehouse, page after page, asked for anew whenever its screen opens. */
export function useListed<Item>(
  path: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<Query> = {},
) {
  const asked = useInfiniteQuery({
    queryKey: ['work', computed(() => toValue(path)), computed(() => toValue(query))],
    queryFn: ({ pageParam, signal }) =>
      ask<Listed<Item>>('GET', toValue(path), {
        query: { limit: 30, ...toValue(query), after: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  })
  return {
    items: computed(() => asked.data.value?.pages.flatMap(({ items }) => items) ?? []),
    total: computed(() => asked.data.value?.pages[0]?.total ?? 0),
    state: reactive(asked),
  }
}
