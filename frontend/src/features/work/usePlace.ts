import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'
import { currentAccount, listWarehouses } from './work.api'

/** Where one stands and what one may do there; people of the office look on without acting. */
export function usePlace() {
  const route = useRoute()
  const { t, te, locale } = useI18n()
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => currentAccount(signal),
    staleTime: 5 * 60_000,
  })
  const warehouses = useQuery({
    queryKey: ['warehouses'],
    queryFn: ({ signal }) => listWarehouses(signal),
    staleTime: Infinity,
  })

  /** The server names them in Chinese. */
  const all = computed(() =>
    (warehouses.data.value?.items ?? []).map((each) => ({
      ...each,
      name:
        locale.value === 'en' && te(`warehouse.town.${each.id}`)
          ? `${t(`warehouse.town.${each.id}`)} · ${t(`warehouse.kind.${each.kind}`)}`
          : each.name,
    })),
  )
  const readsAll = computed(
    () => account.data.value?.roles.some((role) => role === 'OFFICE' || role === 'ADMIN') ?? false,
  )
  const mine = computed(() =>
    all.value.filter(({ id }) => readsAll.value || account.data.value?.warehouses.includes(id)),
  )
  const warehouse = computed(() => String(route.params.warehouse ?? ''))

  return {
    warehouse,
    /** The warehouses one may look into. */
    mine,
    all,
    here: computed(() => mine.value.find(({ id }) => id === warehouse.value)),
    /** The office reads everywhere, and ends what concerns more than one warehouse. */
    isOffice: readsAll,
    /** Who may decide for the whole shop, such as on the assumptions of replenishment. */
    roles: computed(() => account.data.value?.roles ?? []),
    mayAct: computed(
      () =>
        (account.data.value?.roles.includes('WAREHOUSE') &&
          account.data.value.warehouses.includes(warehouse.value)) ??
        false,
    ),
    /** For keeping drafts of two people on one handheld apart. */
    account: computed(() => account.data.value),
    failure: computed(() => account.error.value ?? warehouses.error.value),
    isReady: computed(() => Boolean(account.data.value && warehouses.data.value)),
    retry: () => Promise.all([account.refetch(), warehouses.refetch()]),
  }
}
