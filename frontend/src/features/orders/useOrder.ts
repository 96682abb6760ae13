import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { showOrder } from './orders.api'
import { isSettled } from './orderStatus'

const moving = 5000

/** An order that can still move is asked for again while somebody looks at it. */
export function useOrder(id: Ref<string>) {
  return useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) => showOrder(id.value, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isSettled(state.data) ? false : moving),
  })
}
