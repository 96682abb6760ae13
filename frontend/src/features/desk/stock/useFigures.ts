import { onBeforeUnmount } from 'vue'
import { useHeard } from '@/features/work/live/heard'

export interface Figures {
  sku: string
  warehouse: string
  version: number
  available: number
  reserved: number
  quarantined: number
}

const gathered = 250

/** Tells the newest figures of what has changed, many at a time; `unknown` when something may have been missed. */
export function useFigures(
  warehouse: () => string,
  changed: (newest: Map<string, Figures>) => void,
  unknown: () => void,
) {
  let newest = new Map<string, Figures>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell() {
    timer = undefined
    const told = newest
    newest = new Map()
    changed(told)
  }

  useHeard(({ name, data }) => {
    if (name !== 'stock') return
    if (data === null) return unknown()
    const figures = data as Figures
    if (figures.warehouse !== warehouse()) return
    const before = newest.get(figures.sku)
    if (!before || before.version < figures.version) newest.set(figures.sku, figures)
    timer ??= setTimeout(tell, gathered)
  })
  onBeforeUnmount(() => clearTimeout(timer))
}
