import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { listQuestions, listReviews } from './reviews.api'

interface AnyPage {
  items: unknown[]
  next: string | null
  total: number
}
type List<Page> = (product: string, after?: string, signal?: AbortSignal) => Promise<Page>

function useVoices<Page extends AnyPage>(kind: string, product: Ref<string>, list: List<Page>) {
  const query = useInfiniteQuery({
    queryKey: [kind, product],
    queryFn: ({ pageParam, signal }) => list(product.value, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next ?? undefined,
  })
  const pages = computed(() => (query.data.value?.pages ?? []) as Page[])
  return {
    ...query,
    first: computed(() => pages.value[0]),
    items: computed(() => pages.value.flatMap((page): Page['items'][number][] => page.items)),
    total: computed(() => pages.value[0]?.total),
  }
}

export const useReviews = (product: Ref<string>) => useVoices('reviews', product, listReviews)
export const useQuestions = (product: Ref<string>) => useVoices('questions', product, listQuestions)
