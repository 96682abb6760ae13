import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { type Account, currentAccount } from '@/features/work/work.api'

type Role = Account['roles'][number] | 'COUNTY'

/** Who sits here and what they may do; the server decides, this only shows. */
export function usePerson() {
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => currentAccount(signal),
    staleTime: 5 * 60_000,
  })
  const has = (...roles: Role[]) =>
    roles.some((role) => account.data.value?.roles.some((each) => each === role))
  return {
    account: computed(() => account.data.value),
    /** The merchants one is a member of. */
    merchants: computed(() => account.data.value?.merchants ?? []),
    isMe: (id: string | null | undefined) => Boolean(id) && id === account.data.value?.id,
    has,
    failure: computed(() => account.error.value),
    isReady: computed(() => Boolean(account.data.value)),
    retry: () => account.refetch(),
  }
}
