import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { fieldOf } from '@/features/listings/fields'
import type { Linted, Mark, Remark } from '@/features/listings/listings.api'
import { marksOf } from '@/features/listings/marking'
import { type Draft, type Mistake, placeIn, textAt } from './draft'

/** What is said of one field: by the reviewer, by the lint, by the server, by the form itself. */
export interface Noted {
  remarks: string[]
  marks: Mark[]
  text: string
  wrong?: string
  hint?: string
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
  return computed<Noted>(() => {
    if (!sources) return { remarks: [], marks: [], text: '' }
    const { draft, remarks, linted, refused, mistakes, tried } = sources
    const here = field()
    const isHere = (path: string) => {
      const said = placeIn(draft.value, fieldOf(path))
      return said === here || (below && said.startsWith(here) && /[.[]/.test(said[here.length]!))
    }
    const mistake = mistakes.value[here]
    const marks = linted.value?.marks ?? []
    // A notice that has to be given and is not has no words of its own.
    const missing = [...(linted.value?.missing ?? []), ...marks.filter(({ words }) => !words)].find(
      (each) => isHere(each.field),
    )?.message
    const text = textAt(draft.value, here)
    return {
      remarks: remarks.value.filter((each) => isHere(each.field)).map(({ reason }) => reason),
      marks: marksOf(marks, here, text),
      text,
      wrong:
        (mistake && t(`products.mistake.${mistake}`)) ??
        refused.value.find((each) => isHere(each.field))?.message ??
        (tried.value ? missing : undefined),
      hint: tried.value ? undefined : missing,
    }
  })
}
