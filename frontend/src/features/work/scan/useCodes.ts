import { useI18n } from 'vue-i18n'
import { useAttempt } from '@/shared/useAttempt'
import { useFailureWords } from '../flow/useSending'
import { usePlace } from '../usePlace'
import { type Code, readCode } from '../work.api'
import { useSignal } from './useSignal'

/** Asks the warehouse what a scanned code stands for; what it does not know sounds wrong and changes nothing. */
export function useCodes() {
  const { t } = useI18n()
  const { warehouse } = usePlace()
  const { busy, failure, attempt } = useAttempt()
  const { wrong } = useSignal()
  const told = useFailureWords()

  async function read(code: string, ...kinds: Code['kind'][]): Promise<Code | undefined> {
    let found: Code | undefined
    await attempt(async () => (found = await readCode(warehouse.value, code)))
    if (failure.value) wrong(told(failure.value))
    else if (found && kinds.length && !kinds.includes(found.kind)) {
      const wanted = kinds.map((kind) => t(`work.code.${kind}`)).join(t('shop.and'))
      wrong(t('work.code.other', { kind: t(`work.code.${found.kind}`), wanted }))
      return undefined
    }
    return found
  }

  return { busy, failure, read }
}
