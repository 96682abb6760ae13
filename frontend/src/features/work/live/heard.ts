import { onBeforeUnmount } from 'vue'
import type { ServerEvent } from './readEvents'

const listeners = new Set<(event: ServerEvent) => void>()

/** For a screen that keeps what it shows by itself; `data` is null when nobody knows what happened meanwhile. */
export function useHeard(listener: (event: ServerEvent) => void) {
  listeners.add(listener)
  onBeforeUnmount(() => listeners.delete(listener))
}

export const tellHeard = (event: ServerEvent) => listeners.forEach((listener) => listener(event))
