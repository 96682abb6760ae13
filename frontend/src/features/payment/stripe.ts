/** The little of Stripe.js that we use (https://docs.stripe.com/js). */
export interface StripeElement {
  mount: (where: HTMLElement) => void
  on: (event: 'ready' | 'loaderror', hear: () => void) => void
  destroy: () => void
}

interface Confirmed {
  error?: { type: string; message?: string }
  paymentIntent?: { status: string }
}

export interface StripeElements {
  create: (kind: 'payment') => StripeElement
}

export interface Stripe {
  elements: (options: { clientSecret: string; locale: string }) => StripeElements
  confirmPayment: (options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: 'if_required'
  }) => Promise<Confirmed>
}

type MakeStripe = (publishableKey: string, options: { locale: string }) => Stripe

const address = 'https://js.stripe.com/v3/'
const patience = 15_000
let loading: Promise<MakeStripe> | undefined

/** The script did not come: blocked, or the network is slow. */
export class StripeBlocked extends Error {
  constructor() {
    super('Stripe.js did not load')
    this.name = 'StripeBlocked'
  }
}

/** Loads Stripe's script from Stripe, as it has to be; a failed try may be repeated. */
export function loadStripe(): Promise<MakeStripe> {
  loading ??= load().catch((failure: unknown) => {
    loading = undefined
    throw failure
  })
  return loading
}

function load(): Promise<MakeStripe> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    const giveUp = () => {
      clearTimeout(timer)
      script.remove()
      reject(new StripeBlocked())
    }
    const timer = setTimeout(giveUp, patience)
    script.addEventListener('error', giveUp)
    script.addEventListener('load', () => {
      const make = (window as { Stripe?: MakeStripe }).Stripe
      if (!make) return giveUp()
      clearTimeout(timer)
      resolve(make)
    })
    script.src = address
    document.head.append(script)
  })
}
