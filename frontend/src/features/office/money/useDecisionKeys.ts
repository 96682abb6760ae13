import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** a asks to approve, r asks to refuse; neither does anything without the second button of its question. */
export function useDecisionKeys() {
  const { t } = useI18n()
  return computed(() => ({ a: t('office.approve'), r: t('office.refuse') }))
}
