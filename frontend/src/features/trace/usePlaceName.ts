import { computed, ref, watchEffect, type Ref } from 'vue'
import { loadRegions, pathTo, type Region } from '@/features/checkout/regions'

/** A county as it was said: by name, or by its division code, whose name is looked up. */
export function usePlaceName(county: Ref<string | null | undefined>) {
  const regions = ref<Region[]>([])
  const isCode = computed(() => /^\d{6}$/.test(county.value ?? ''))
  watchEffect(() => {
    if (!isCode.value) return
    loadRegions().then(
      (all) => (regions.value = all),
      () => undefined, // the code still says which county it is
    )
  })
  return computed(() => {
    if (!isCode.value) return county.value
    const names = pathTo(county.value!, regions.value).map(({ name }) => name)
    return names.length ? names.join(' ') : county.value
  })
}
