import { QueryClient } from '@tanstack/vue-query'
import { Unreachable } from './problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      retryDelay: 800,
      retry: (failures, failure) => failure instanceof Unreachable && failures < 1,
    },
  },
})
