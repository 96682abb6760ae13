import { join } from 'node:path'
import { fits, hasNoBarrier } from './looking.mjs'
import { expect, step } from './steps.mjs'
import { signedIn } from './warehouse.mjs'

const address = { name: '王小宁', phone: '13800005742', region: '330203', street: '学士路 1 号' }
const phone = { width: 390, height: 844 }

/** Money that does not come at once, comes twice for one coupon, or goes back: what a buyer sees of it. */
export async function moneyMoves(browser, { base, people, sku, shots }, failures) {
  const buyer = await signedIn(base, people.consumer)
  const world = { base, people, sku, shots, buyer, failures }
  await paysByCard(browser, world)
  await returnsOneLine(browser, world)
  await racesForACoupon(browser, world)
}

async function opened(browser, { base, failures }, person, options = {}) {
  const context = await browser.newContext({ baseURL: base, viewport: phone, ...options })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  page.on('pageerror', (failure) => failures.push(`page error: ${failure.message}`))
  await page.goto('/sign-in')
  await page.getByLabel('邮箱').fill(person.email)
  await page.getByLabel('密码').fill(person.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

async function looked(page, name, shots) {
  await fits(page)
  await hasNoBarrier(page)
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

/**
 * The card form is Stripe's, which cannot be reached from here: a small script stands in for it, and the order says that
 * its provider is Stripe. The money itself moves in the sandbox.
 */
async function paysByCard(browser, world) {
  const { buyer, people, sku, shots } = world
  const order = await buyer('POST', '/api/orders', { lines: [{ sku, units: 1 }], address })
  const page = await opened(browser, world, people.consumer, { bypassCSP: true })
  let outcome = 'decline'
  await page.exposeFunction('payInTheSandbox', async () => {
    const path = `/api/sandbox/payments/${order.payment.id}/confirm`
    const { status } = await buyer('POST', path, { outcome })
    return status === 'SUCCEEDED'
  })
  await playStripe(page)
  await step('a script that does not come is said, and can be asked for again', async () => {
    let blocked = true
    await page.route('https://js.stripe.com/**', (route) =>
      blocked
        ? route.abort()
        : route.fulfill({ contentType: 'text/javascript', body: stripeScript }),
    )
    await page.goto(`/pay/${order.id}`)
    await page.getByTestId('stripe-blocked').waitFor()
    await looked(page, 'pay-blocked', shots)
    blocked = false
    await page.getByTestId('stripe-blocked').getByRole('button').click()
    await page.getByTestId('stripe-pay').waitFor()
  })
  await step('a declined card is told, and another try pays the same order', async () => {
    await page.getByTestId('stripe-pay').click()
    await page.getByRole('alert').filter({ hasText: 'your card was declined' }).waitFor()
    await looked(page, 'pay-declined', shots)
    outcome = 'succeed'
    await page.getByTestId('stripe-pay').click()
    await page.waitForURL(/\/orders\//)
    await page.locator('[data-testid=order-status] [data-status=PAID]').waitFor()
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' }) // what is still under way needs no answer
  await page.context().close()
}

const stripeScript = `window.Stripe = () => ({
  elements: () => ({ create: () => ({
    mount: (where) => { where.textContent = 'card' },
    on: (event, hear) => { if (event === 'ready') setTimeout(hear) },
    destroy: () => {},
  }) }),
  confirmPayment: async () => (await window.payInTheSandbox())
    ? { paymentIntent: { status: 'succeeded' } }
    : { error: { type: 'card_error', message: 'your card was declined' } },
})`

async function playStripe(page) {
  await page.route('**/api/payments/settings', (route) =>
    route.fulfill({ json: { provider: 'stripe', publishableKey: 'pk_test_story' } }),
  )
  await page.route(/\/api\/orders\/[^/?]+$/, (route) =>
    answered(route, (order) => (order.payment.provider = 'stripe')),
  )
  let attempts = 0
  await page.route('**/api/payments/*/attempts', (route) =>
    answered(route, (payment) => {
      if (payment.status === 'SUCCEEDED') return
      payment.status = 'REQUIRES_PAYMENT'
      payment.clientSecret = `cs_story_${(attempts += 1)}`
    }),
  )
}

async function answered(route, alter) {
  const response = await route.fetch()
  const json = await response.json()
  if (response.ok()) alter(json)
  await route.fulfill({ response, json })
}

async function returnsOneLine(browser, world) {
  const { base, buyer, people, sku, shots } = world
  const order = await buyer('POST', '/api/orders', { lines: [{ sku, units: 2 }], address })
  await buyer('POST', `/api/sandbox/payments/${order.payment.id}/confirm`, { outcome: 'succeed' })
  const staff = await signedIn(base, people.warehouse)
  const office = await signedIn(base, people.office)
  const parts = await delivered(staff, order)
  const page = await opened(browser, world, people.consumer)
  await step('the consumer asks to send one broken unit back, on the phone', async () => {
    await page.goto(`/orders/${order.id}`)
    await page.getByTestId('start-return').click()
    await page.locator('[data-testid=return-form] input[name=line-1]').check()
    await page.getByRole('button', { name: '减少一件' }).click()
    await page.locator('[name=kind]').selectOption('QUALITY')
    await page.locator('[name=reason]').fill('到货时破损')
    await looked(page, 'return-form', shots)
    await page.getByTestId('ask-return').click()
    await page.locator('[data-testid=return][data-status=REQUESTED]').waitFor()
  })
  const { items } = await buyer('GET', `/api/orders/${order.id}/returns`)
  await office('POST', `/api/returns/${items[0].id}/approve`, { note: '同意' })
  await step('approved, it is sent back with a number', async () => {
    await page.reload()
    await page.locator('[name=carrier]').fill('中通快递')
    await page.locator('[name=trackingNumber]').fill('R-1')
    await page.getByRole('button', { name: '已寄出' }).click()
    await page.locator('[data-testid=return][data-status=SENT]').waitFor()
  })
  await staff('POST', `/api/returns/${items[0].id}/receive`, {
    lines: [{ line: 1, lot: parts[0].lot, units: 1, outcome: 'QUARANTINE', note: '破损' }],
  })
  await step('received, the money of that unit is on its way back', async () => {
    await page.reload()
    await page.locator('[data-testid=return][data-status=REFUNDED]').waitFor()
    expect((await page.getByTestId('refund').count()) === 1, 'there should be one refund')
    await looked(page, 'return-refunded', shots)
  })
  await page.context().close()
}

/** Through the warehouse over the API; answers the lots of the first parcel's first line. */
async function delivered(staff, order) {
  let parts
  for (const parcel of order.parcels) {
    const path = `/api/warehouses/${parcel.warehouse}/fulfilments/${parcel.id}`
    const { lines } = await staff('GET', path)
    parts ??= lines[0].parts
    for (const line of lines)
      for (const { lot, units } of line.parts)
        await staff('POST', `${path}/pick`, { sku: line.sku, lot, units })
    await staff('POST', `${path}/pack`, { parcels: 1 })
    await staff('POST', `${path}/ship`, { carrier: '中通快递', trackingNumber: 'ZT-1' })
    await staff('POST', `${path}/deliver`, {})
  }
  return parts
}

async function racesForACoupon(browser, world) {
  const { base, people, sku, shots } = world
  const office = await signedIn(base, people.office)
  const other = { email: `race-${Date.now()}@example.org`, password: crypto.randomUUID() }
  const opening = await fetch(`${base}/api/accounts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...other, name: '徐先生' }),
  })
  expect(opening.ok, `the other buyer's account: ${opening.status}`)
  const nothing = { products: [], merchants: [], counties: [], categories: [] }
  const { code } = await office('POST', '/api/coupons', {
    name: { zh: '立减三元', en: '3 yuan off' },
    kind: 'FIXED',
    amountFen: 300,
    thresholdFen: 0,
    perPerson: 1,
    totalUses: 1,
    scope: nothing,
    from: '2026-01-01T00:00:00Z',
    until: '2099-01-01T00:00:00Z',
    fundedBy: 'PLATFORM',
  })
  const pages = []
  for (const person of [people.consumer, other]) {
    const ask = await signedIn(base, person)
    await ask('PUT', `/api/cart/lines/${encodeURIComponent(sku)}`, { units: 1 })
    pages.push(await opened(browser, world, person))
  }
  await step('two buyers are both told that the last coupon counts', async () => {
    for (const page of pages) await readyToOrder(page, code)
    await looked(pages[0], 'checkout-coupon', shots)
  })
  await step('one of them gets it, the other is told why not', async () => {
    await Promise.all(pages.map((page) => page.getByTestId('place-order').click()))
    const ends = await Promise.all(pages.map(endOf))
    expect(ends.filter((end) => end === 'ordered').length === 1, `it ended with ${ends}`)
    expect(ends.filter((end) => end === 'refused').length === 1, `it ended with ${ends}`)
  })
  for (const page of pages) await page.context().close()
}

async function readyToOrder(page, code) {
  await page.goto('/checkout')
  await page.getByLabel('收货人').fill(address.name)
  await page.getByLabel('手机号').fill(address.phone)
  await page.getByLabel('区县', { exact: true }).selectOption({ label: '鄞州区' })
  await page.getByLabel('详细地址').fill(address.street)
  await page.locator('[name=coupon]').fill(code)
  await page.locator('[name=coupon]').press('Enter')
  await page.locator('[data-testid=coupon-answer][data-applied=true]').waitFor()
}

/** To the payment, or told at the coupon or the button that it is used up. */
function endOf(page) {
  const refused = page
    .locator('[data-testid=coupon-answer][data-applied=false]')
    .or(page.getByRole('alert'))
    .first()
  return Promise.race([
    page.waitForURL(/\/pay\//).then(() => 'ordered'),
    refused.waitFor().then(() => 'refused'),
  ])
}
