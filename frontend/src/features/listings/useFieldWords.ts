import { useI18n } from 'vue-i18n'
import { fieldOf } from './fields'
import { useOrigins } from './useOrigins'

/** Codes are told as the words they stand for. */
export function useFieldWords() {
  const { t, te } = useI18n()
  const { countyName, registrationName } = useOrigins()
  function told(path: string, value: string | null): string | null {
    if (value === null) return null
    const field = fieldOf(path)
    if (field === 'content.county') return countyName(value)
    if (field === 'content.gi') return registrationName(value)
    if (field.endsWith('.onSale')) return t(`listings.truth.${value}`)
    if (field.endsWith('.kind')) return t(`listings.block.${value}`)
    const category = `listings.category.${value}`
    return field === 'content.category' && te(category) ? t(category) : value
  }
  return { told }
}
