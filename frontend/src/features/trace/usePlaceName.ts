import { computed, ref, watchEffect, type Ref } from 'vue'
import { loadRegions, pathTo, type Region } from '@/features/checkout/regions'

const isCode = (place: string) => /^\d{6}$/.test(place)

/** Looks up the name of a county that was said by its division code; what is no code, or not known, stays as it is. */
export function usePlaceNames(places: () => readonly string[]) {
  const regions = ref<Region[]>([])
  watchEffect(() => {
    if (!places().some(isCode)) return
    loadRegions().then(
      (all) => (regions.value = all),
      () => undefined, // the code still says which county it is
    )
  })
  return (place: string) => {
    const names = isCode(place) ? pathTo(place, regions.value).map(({ name }) => name) : []
    return names.length ? names.join(' ') : place
  }
}

/** A county as it was said: by name, or by its division code, whose name is looked up. */
export function usePlaceName(county: Ref<string | null | undefined>) {
  const nameOf = usePlaceNames(() => (county.value ? [county.value] : []))
  return computed(() => county.value && nameOf(county.value))
}
