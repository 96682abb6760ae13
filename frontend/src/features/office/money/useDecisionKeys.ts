import { ref } from 'vue'
import { useI18n } from 'vue-i18n'

interface Asking {
  ask: () => void
}

/** a asks to approve, r asks to refuse; neither does anything without its second button. */
export function useDecisionKeys() {
  const { t } = useI18n()
  const approve = ref<Asking | null>()
  const refuse = ref<Asking | null>()
  return {
    approve,
    refuse,
    keys: { a: t('office.approve'), r: t('office.refuse') },
    pressed: (key: string) => (key === 'a' ? approve : refuse).value?.ask(),
  }
}
