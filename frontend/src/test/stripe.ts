import { vi } from 'vitest'

type Confirmed = { error?: { type: string; message?: string }; paymentIntent?: { status: string } }

/** Stands for Stripe's script: scripts that are asked for "load" at once, and answer payments in order. */
export function aStripe(answers: Confirmed[] = [], arrives: 'load' | 'error' = 'load') {
  const secrets: string[] = []
  const returns: string[] = []
  const asked: string[] = []
  const says = { arrives }
  const make = () => ({
    elements: ({ clientSecret }: { clientSecret: string }) => {
      secrets.push(clientSecret)
      const create = () => ({
        mount: () => {},
        destroy: () => {},
        on: (event: string, hear: () => void) => event === 'ready' && hear(),
      })
      return { create }
    },
    confirmPayment: async (options: { confirmParams: { return_url: string } }) => {
      returns.push(options.confirmParams.return_url)
      return answers.shift() ?? { paymentIntent: { status: 'succeeded' } }
    },
  })
  vi.stubGlobal('Stripe', make)
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    const script = nodes[0] as HTMLScriptElement
    asked.push(script.src)
    queueMicrotask(() => script.dispatchEvent(new Event(says.arrives)))
  })
  return { secrets, returns, asked, says }
}
