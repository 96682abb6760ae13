import { onBeforeUnmount, type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  loadStripe,
  type Stripe,
  StripeBlocked,
  type StripeElement,
  type StripeElements,
} from './stripe'

export type FormState = 'loading' | 'ready' | 'blocked'
export type Outcome = 'declined' | 'mistake' | 'taken'

const patience = 20_000

/** Stripe's own form on our page: card numbers never pass through the shop. */
export function useStripeForm(place: Ref<HTMLElement | undefined>, publishableKey: string) {
  const { locale } = useI18n()
  const state = ref<FormState>('loading')
  const message = ref('')
  let stripe: Stripe | undefined
  let elements: StripeElements | undefined
  let form: StripeElement | undefined
  let shown: string | undefined

  /** Shows the form for an attempt; the same attempt again changes nothing unless the form failed. */
  async function show(clientSecret: string) {
    if (shown === clientSecret && state.value !== 'blocked') return
    shown = clientSecret
    state.value = 'loading'
    form?.destroy()
    form = undefined
    try {
      const make = await loadStripe()
      if (!place.value || shown !== clientSecret) return
      const language = locale.value === 'en' ? 'en' : 'zh'
      stripe ??= make(publishableKey, { locale: language })
      elements = stripe.elements({ clientSecret, locale: language })
      form = elements.create('payment')
      await mounted(form, place.value)
      state.value = 'ready'
    } catch {
      state.value = 'blocked'
    }
  }

  function mounted(element: StripeElement, where: HTMLElement) {
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new StripeBlocked()), patience)
      element.on('ready', () => (clearTimeout(timer), resolve()))
      element.on('loaderror', () => (clearTimeout(timer), reject(new StripeBlocked())))
      element.mount(where)
    })
  }

  /** Some ways to pay leave the page; they come back to this address. */
  async function confirm(): Promise<Outcome> {
    if (!stripe || !elements) throw new StripeBlocked()
    const return_url = location.origin + location.pathname
    const { error } = await stripe.confirmPayment({
      elements,
      confirmParams: { return_url },
      redirect: 'if_required',
    })
    message.value = error?.message ?? ''
    if (!error) return 'taken'
    return error.type === 'validation_error' ? 'mistake' : 'declined'
  }

  onBeforeUnmount(() => form?.destroy())
  return { state, message, show, confirm }
}
