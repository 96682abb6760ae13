import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { fieldOf } from '@/features/listings/fields'
import type { Linted, Mark, Remark } from '@/features/listings/listings.api'
import { marksOf } from '@/features/listings/marking'
import { type Draft, type Mistake, textAt } from './draft'

/** What is said of one field: by the reviewer, by the lint, by the server, by the form itself. */
export interface Noted {
  remarks: string[]
  marks: Mark[]
  text: string
  missing?: string
  wrong?: string
}

interface Sources {
  draft: Ref<Draft>
  remarks: ComputedRef<Remark[]>
  linted: Ref<Linted | undefined>
  /** What the server refused, by field. */
  refused: ComputedRef<{ field: string; message: string }[]>
  mistakes: ComputedRef<Record<string, Mistake>>
  /** What is missing is an error once somebody tried to submit; before that it is a hint. */
  tried: Ref<boolean>
}

const place: InjectionKey<Sources> = Symbol('notes')

export const provideNotes = (sources: Sources) => provide(place, sources)

/** What is said of a field and, with `below`, of everything within it. */
export function useNotes(field: () => string, below = false) {
  const { t } = useI18n()
  const sources = inject(place)
  const isHere = (path: string) => {
    const said = fieldOf(path)
    return (
      said === field() ||
      (below && said.startsWith(`${field()}`) && /^[.[]/.test(said.slice(field().length)))
    )
  }
  return computed<Noted & { hint?: string }>(() => {
    if (!sources) return { remarks: [], marks: [], text: '' }
    const { draft, remarks, linted, refused, mistakes, tried } = sources
    const mistake = mistakes.value[field()]
    const missing = linted.value?.missing.find((each) => isHere(each.field))?.message
    const text = textAt(draft.value, field())
    return {
      remarks: remarks.value.filter((each) => isHere(each.field)).map(({ reason }) => reason),
      marks: marksOf(linted.value?.marks ?? [], field(), text),
      text,
      missing,
      wrong:
        (mistake && t(`products.mistake.${mistake}`)) ??
        refused.value.find((each) => isHere(each.field))?.message ??
        (tried.value ? missing : undefined),
      hint: tried.value ? undefined : missing,
    }
  })
}
