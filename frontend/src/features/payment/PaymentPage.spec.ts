import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSession } from '@/shared/api/session'
import { mountAt } from '@/test/mounting'
import { anOrder } from '@/test/orders'
import { aServer } from '@/test/server'
import { aStripe } from '@/test/stripe'
import PaymentPage from './PaymentPage.vue'

const patiently = { timeout: 10_000 }
const stripePayment = {
  id: 'pay_1',
  provider: 'stripe',
  status: 'REQUIRES_PAYMENT' as const,
  clientSecret: 'pi_1_secret_1',
}
const waiting = anOrder({ status: 'AWAITING_PAYMENT', payment: stripePayment })
const paid = anOrder({ payment: { ...stripePayment, status: 'SUCCEEDED', clientSecret: null } })
const settings = { body: { provider: 'stripe', publishableKey: 'pk_test_1' } }

async function atThePage(answers: Parameters<typeof aServer>[0], path = '/pay/ord_1') {
  const server = aServer({ 'GET /api/payments/settings': settings, ...answers })
  const mounted = await mountAt(path, PaymentPage)
  return { server, ...mounted }
}

beforeEach(() => {
  vi.resetModules()
  startSession({ accessToken: 'a', expiresIn: 600, roles: ['CONSUMER'] })
})
afterEach(() => {
  document.body.innerHTML = ''
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('paying with the form of Stripe', () => {
  it('says that the form is blocked and shows it on another try', async () => {
    const stripe = aStripe([], 'error')
    const { wrapper } = await atThePage({
      'GET /api/orders/ord_1': { body: waiting },
      'POST /api/payments/pay_1/attempts': { body: stripePayment },
    })
    await vi.waitFor(() => expect(wrapper.find('[data-testid=stripe-blocked]').exists()).toBe(true))
    expect(wrapper.text()).toContain('js.stripe.com')

    stripe.says.arrives = 'load'
    await wrapper.get('[data-testid=stripe-blocked] button').trigger('click')
    await vi.waitFor(() => expect(wrapper.find('[data-testid=stripe-pay]').exists()).toBe(true))

    expect(wrapper.find('[data-testid=stripe-blocked]').exists()).toBe(false)
    expect(stripe.asked).toEqual(['https://js.stripe.com/v3/', 'https://js.stripe.com/v3/'])
  })

  it('is declined, opens the form for a new attempt of the same order, and is paid', async () => {
    const stripe = aStripe([{ error: { type: 'card_error', message: '余额不足' } }])
    const { wrapper, router, server } = await atThePage({
      'GET /api/orders/ord_1': [{ body: waiting }, { body: paid }],
      'POST /api/payments/pay_1/attempts': [
        { body: stripePayment },
        { body: { ...stripePayment, clientSecret: 'pi_2_secret_2' } },
        { body: { ...stripePayment, status: 'SUCCEEDED', clientSecret: null } },
      ],
    })
    const payButton = () => wrapper.get('[data-testid=stripe-pay]')
    await vi.waitFor(() => payButton(), patiently)

    await wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(wrapper.get('.declined').text()).toContain('余额不足'), patiently)
    await vi.waitFor(
      () => expect(stripe.secrets).toEqual(['pi_1_secret_1', 'pi_2_secret_2']),
      patiently,
    )
    await vi.waitFor(() => payButton(), patiently)

    await wrapper.get('form').trigger('submit')
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/orders/ord_1'), patiently)
    expect(server.callsTo('POST /api/payments/pay_1/attempts')).toHaveLength(3)
    expect(stripe.returns[0]).not.toContain('secret')
  })

  it('keeps a mistyped number on the form and asks nobody', async () => {
    aStripe([{ error: { type: 'validation_error', message: '卡号不完整' } }])
    const { wrapper, server } = await atThePage({
      'GET /api/orders/ord_1': { body: waiting },
      'POST /api/payments/pay_1/attempts': { body: stripePayment },
    })
    await vi.waitFor(() => wrapper.get('[data-testid=stripe-pay]'), patiently)

    await wrapper.get('form').trigger('submit')
    await flushPromises()

    expect(wrapper.get('.declined').text()).toContain('卡号不完整')
    expect(server.callsTo('POST /api/payments/pay_1/attempts')).toHaveLength(1)
  })

  it('asks to wait while the bank is still at it', async () => {
    aStripe()
    const { wrapper } = await atThePage({
      'GET /api/orders/ord_1': { body: waiting },
      'POST /api/payments/pay_1/attempts': { body: { ...stripePayment, status: 'PROCESSING' } },
    })

    await vi.waitFor(() => wrapper.get('[data-testid=stripe-processing]'), patiently)
    expect(wrapper.find('[data-testid=stripe-pay]').exists()).toBe(false)
  })

  it('keeps no secret in the address after the way back from a bank', async () => {
    aStripe()
    const { router } = await atThePage(
      {
        'GET /api/orders/ord_1': { body: waiting },
        'POST /api/payments/pay_1/attempts': { body: stripePayment },
      },
      '/pay/ord_1?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1',
    )
    await flushPromises()

    expect(router.currentRoute.value.fullPath).toBe('/pay/ord_1')
  })

  it('asks Stripe for nothing when the shop takes play money', async () => {
    const stripe = aStripe()
    const payment = { ...stripePayment, provider: 'sandbox', clientSecret: null }
    const { server } = await atThePage({
      'GET /api/orders/ord_1': { body: anOrder({ status: 'AWAITING_PAYMENT', payment }) },
    })

    expect(stripe.asked).toEqual([])
    expect(server.callsTo('GET /api/payments/settings')).toEqual([])
  })

  it('says when the time to pay is over', async () => {
    const { wrapper } = await atThePage({
      'GET /api/orders/ord_1': { body: anOrder({ status: 'EXPIRED', payment: stripePayment }) },
    })

    expect(wrapper.get('[role=status]').text()).toContain('付款时间已过')
  })
})
