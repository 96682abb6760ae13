import { useI18n } from 'vue-i18n'

/** The town of a warehouse in words; a warehouse we have no word for keeps its id. */
export function useWarehouseName() {
  const { t, te } = useI18n()
  return {
    nameOf: (warehouse: string) =>
      te(`warehouse.town.${warehouse}`) ? t(`warehouse.town.${warehouse}`) : warehouse,
  }
}
