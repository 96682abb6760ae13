import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, reactive, toValue } from 'vue'
import { queryClient } from '@/shared/queries'
import { ask } from '../ask'

/** One thing of the warehouse; `put` takes the server's answer to an act in its place. */
export function useOne<Thing>(path: MaybeRefOrGetter<string>) {
  const key = computed(() => ['work', toValue(path)])
  const asked = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<Thing>('GET', toValue(path), { signal }),
    staleTime: 0,
    enabled: () => toValue(path) !== '',
  })
  return {
    thing: asked.data,
    state: reactive(asked),
    put: (next: Thing) => queryClient.setQueryData(key.value, next),
  }
}
