import { reactive, watch } from 'vue'
import { useRoute } from 'vue-router'
import { stored } from '@/shared/stored'
import { usePlace } from '../usePlace'

/**
 * What somebody has entered and not yet sent: it outlives a reload, a lost network and a dead battery. Each person,
 * warehouse and screen has one.
 */
export function useDraft<Draft extends object>(screen: string, empty: () => Draft) {
  const { warehouse, account } = usePlace()
  const { params } = useRoute()
  const subject = params.id ? `.${String(params.id)}` : ''
  const name = `yonghuang.work-draft.${account.value?.id ?? ''}.${warehouse.value}.${screen}${subject}`
  const store = stored<Draft>(() => localStorage, name)
  const draft = reactive<Draft>({ ...empty(), ...store.read() } as Draft) as Draft
  watch(draft, () => store.write(draft))

  function reset(keeping: Partial<Draft> = {}) {
    for (const member of Object.keys(draft)) delete draft[member as keyof Draft]
    Object.assign(draft, empty(), keeping)
  }
  return { draft, reset }
}
