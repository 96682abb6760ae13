import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Filters, filtersOf, narrowing, pagesOf, queryOf, withoutEmpty } from './filters'

/** The address bar is the only place where filters live, so that back, reload and sharing work. */
export function useFilters() {
  const route = useRoute()
  const router = useRouter()

  const filters = computed(() => filtersOf(route.query))
  const pages = computed(() => pagesOf(route.query))
  const narrowed = computed(() => Object.keys(narrowing(filters.value)).length > 0)

  const open = (next: Filters) => router.push({ name: 'list', query: queryOf(withoutEmpty(next)) })

  return {
    filters,
    pages,
    narrowed,
    change: (part: Filters) => open({ ...filters.value, ...part }),
    clear: () => open({ q: filters.value.q, sort: filters.value.sort }),
    showPages: (count: number) =>
      router.replace({ name: 'list', query: queryOf(filters.value, count) }),
  }
}
