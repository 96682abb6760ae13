import { computed, onMounted, reactive, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type CartRow, useCart } from '@/features/cart/useCart'
import { showProduct } from '@/features/catalog/catalog.api'
import { couldGive } from '@/features/catalog/availability'
import { useCoupon } from '@/features/prices/useCoupon'
import { useQuote } from '@/features/prices/useQuote'
import { showNearExpiry } from '@/features/nearExpiry/nearExpiry.api'
import type { Address, Money, NearExpiryItem, NewOrder } from '@/shared/api/types'
import { sum, times } from '@/shared/money'
import { Problem } from '@/shared/problem'
import { queryClient } from '@/shared/queries'
import { stored } from '@/shared/stored'
import { useAttempt } from '@/shared/useAttempt'
import { forgetAttempt, keyFor } from './attemptKey'
import { placeOrder } from './checkout.api'
import { ningboHaishu } from './regions'
import { useReturnRights } from './useReturnRights'

interface Draft {
  address: Address
  note: string
}

const draftStore = stored<Draft>(() => sessionStorage, 'yonghuang.checkout-draft')
const alcohol = 'alcohol'
const emptyDraft = (): Draft => ({
  address: { name: '', phone: '', region: ningboHaishu, street: '' },
  note: '',
})

/** What is being bought: one product straight from its page, or the whole cart. */
export function useCheckout() {
  const route = useRoute()
  const router = useRouter()
  const cart = useCart()
  const loading = useAttempt()
  const placing = useAttempt()

  const draft = reactive(draftStore.read() ?? emptyDraft())
  watch(draft, (now) => draftStore.write(now))

  const single = ref<CartRow[]>([])
  const nearExpiry = ref<NearExpiryItem>()
  const confirmsNearExpiry = ref(false) // asked anew at each purchase, so never kept
  const isSingle = computed(() => typeof route.query.sku === 'string')
  const rows = computed(() => (isSingle.value ? single.value : cart.rows.value))
  const itemsTotal = computed(() => sum(rows.value.map(({ total }) => total)))
  const shortLines = computed(() =>
    placing.failure.value instanceof Problem && placing.failure.value.is('out-of-stock')
      ? placing.failure.value.lines
      : [],
  )

  const coupon = useCoupon()
  const isAdult = ref(false) // asked anew at each purchase
  const alcoholic = () => rows.value.filter(({ category }) => category === alcohol)
  const hasAlcohol = computed(() => alcoholic().length > 0)
  const offerOf = () => (nearExpiry.value ? { offer: nearExpiry.value.offer } : {})
  const lines = () => rows.value.map(({ sku, units }) => ({ sku, units, ...offerOf() }))
  const couponUsed = () => (coupon.value ? { coupon: coupon.value } : {})
  const rights = useReturnRights(rows)
  const price = useQuote(() =>
    rows.value.length
      ? { lines: lines(), region: draft.address.region, ...couponUsed() }
      : undefined,
  )
  /** What the buyer saw when they placed the order that was refused for another price. */
  const shownTotal = ref<Money>()
  const priceChanged = computed(() => {
    const { value } = placing.failure
    return value instanceof Problem && value.is('price-changed')
  })

  const load = () => loading.attempt(() => (isSingle.value ? loadSingle() : cart.load()))
  onMounted(load)
  watch(() => route.query.units, load)

  async function loadSingle() {
    const { sku, product: id } = route.query
    const units = Math.min(10_000, Math.max(1, Math.trunc(Number(route.query.units)) || 1))
    const product = await showProduct(String(id))
    const variant = product.variants.find((each) => each.sku === sku)
    if (!variant) throw new Problem(404)
    const { offer } = route.query
    const offered = typeof offer === 'string' ? await showNearExpiry(offer) : undefined
    if (offered && offered.sku !== variant.sku) throw new Problem(404)
    nearExpiry.value = offered
    const unitPrice = offered?.price ?? variant.price
    single.value = [
      {
        sku: variant.sku,
        title: product.title,
        spec: variant.spec,
        units,
        price: unitPrice,
        total: times(unitPrice, units),
        available: offered
          ? units <= (offered.units ?? units)
          : couldGive(variant.availability, units),
        product: product.id,
        image: product.images[0],
        category: product.category.id,
      },
    ]
  }

  const place = async () => {
    shownTotal.value = price.current.value?.total
    await placeNow()
    if (priceChanged.value) await price.ask()
  }

  const placeNow = () =>
    placing.attempt(async () => {
      const order = newOrder()
      const ordered = rows.value.map(({ sku }) => sku)
      const placed = await placeOrder(order, keyFor(order))
      forgetAttempt()
      coupon.value = ''
      queryClient.setQueryData(['order', placed.id], placed)
      void queryClient.invalidateQueries({ queryKey: ['orders'] })
      if (!isSingle.value) await cart.removeOrdered(ordered)
      await router.replace({ name: 'pay', params: { orderId: placed.id } })
    })

  function newOrder(): NewOrder {
    const { name, phone, region, street } = draft.address
    const note = draft.note.trim()
    return {
      lines: lines(),
      address: { name: name.trim(), phone: phone.trim(), region, street: street.trim() },
      ...(note ? { note } : {}),
      ...(nearExpiry.value ? { confirmsNearExpiry: confirmsNearExpiry.value } : {}),
      ...couponUsed(),
      ...(rights.confirmed.value.length
        ? { confirmsOpenedNotReturned: rights.confirmed.value }
        : {}),
      confirmsOfAge: isAdult.value ? alcoholic().map(({ sku }) => sku) : [],
      ...(price.current.value?.shippingKnown
        ? { quotedTotalFen: price.current.value.total.amount }
        : {}),
    }
  }

  const adjust = (sku: string, units: number) =>
    placing.attempt(async () => {
      if (isSingle.value) await router.replace({ query: { ...route.query, units: String(units) } })
      else if (units > 0) await cart.changeUnits(sku, units)
      else await cart.remove(sku)
    })

  return {
    draft,
    rows,
    itemsTotal,
    shortLines,
    isSingle,
    nearExpiry,
    confirmsNearExpiry,
    hasAlcohol,
    isAdult,
    rights,
    price,
    priceChanged,
    shownTotal,
    loading,
    placing,
    load,
    place,
    adjust,
  }
}
