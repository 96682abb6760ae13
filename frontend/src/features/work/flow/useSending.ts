import { useI18n } from 'vue-i18n'
import { newKey } from '@/shared/newKey'
import { fieldMessages, Problem, Unreachable } from '@/shared/problem'
import { stored } from '@/shared/stored'
import { useAttempt } from '@/shared/useAttempt'
import { computed } from 'vue'
import { useSignal } from '../scan/useSignal'

interface Attempt {
  key: string
  content: string
}

/**
 * Sends one act of a screen. While nobody knows whether the server did it, the same content goes out under the same
 * Idempotency-Key, also after a reload; an answer ends the key, and other content is another act.
 */
export function useSending(act: string) {
  const { busy, failure, attempt } = useAttempt()
  const { right, wrong } = useSignal()
  const told = useFailureWords()

  async function send<Answer>(
    content: unknown,
    call: (key: string) => Promise<Answer>,
    done?: string | ((answer: Answer) => string),
  ): Promise<Answer | undefined> {
    let answer: Answer | undefined
    const worked = await attempt(async () => {
      const kept = stored<Attempt>(() => localStorage, `yonghuang.work-act.${act}`)
      answer = await call(keyFor(kept, JSON.stringify(content)))
      kept.forget()
    })
    if (!worked) {
      if (failure.value) wrong(told(failure.value))
      return undefined
    }
    if (done) right(typeof done === 'string' ? done : done(answer as Answer))
    return answer
  }

  return {
    busy,
    failure,
    send,
    errors: computed(() => fieldMessages(failure.value)),
    forget: () => (failure.value = undefined),
  }
}

function keyFor(kept: ReturnType<typeof stored<Attempt>>, content: string) {
  const last = kept.read()
  if (last?.content === content) return last.key
  const key = newKey()
  kept.write({ key, content })
  return key
}

/** What a refused or unanswered act says, in one sentence. */
export function useFailureWords() {
  const { t } = useI18n()
  return (failure: unknown) => {
    if (failure instanceof Unreachable) return t('work.unanswered')
    if (!(failure instanceof Problem)) return t('failure.unknown')
    const fields = failure.errors.map(({ field, message }) => `${field}: ${message}`)
    return [failure.detail, ...fields].filter(Boolean).join(' ') || t('failure.unknown')
  }
}
