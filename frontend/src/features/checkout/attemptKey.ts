import type { NewOrder } from '@/shared/api/types'
import { newKey } from '@/shared/newKey'
import { stored } from '@/shared/stored'

interface Attempt {
  key: string
  content: string
}

const attempt = stored<Attempt>(() => sessionStorage, 'yonghuang.checkout-attempt')

/** The same order keeps its key through double clicks and reloads; another content is another attempt. */
export function keyFor(order: NewOrder): string {
  const content = JSON.stringify(order)
  const last = attempt.read()
  if (last?.content === content) return last.key
  const key = newKey()
  attempt.write({ key, content })
  return key
}

export const forgetAttempt = () => attempt.forget()
