import { join } from 'node:path'
import { scan } from './handheld.mjs'
import { fits, hasNoBarrier } from './looking.mjs'
import { expect, step } from './steps.mjs'
import { signedIn } from './warehouse.mjs'

const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
const shanghaiDay = (time) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(time)
const tap = (page, id) => page.getByTestId(id).click()

/** The page as it stands, at both sizes: nothing too wide, no serious barrier, a picture if wanted. */
async function looksWell(page, name, shots) {
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.locator('main:not(:has([aria-busy=true]))').waitFor()
    await fits(page)
    await hasNoBarrier(page)
    if (shots)
      await page.screenshot({ path: join(shots, `${name}-${size.name}.png`), fullPage: true })
  }
  await page.setViewportSize(before)
}

/** Lots that are split, merged, offered near their expiry and recalled, as the handheld, the desk and a buyer see it. */
export async function caresForLots(
  browser,
  { base, page, buyer, people, warehouse, sku, lot, shots },
) {
  const near = `${lot}-NEAR`
  const ask = await signedIn(base, people.warehouse)
  const taken = { sku, units: 12, lot, producedOn: '2026-10-01', expiresOn: '2099-01-01' }
  await ask('POST', `/api/warehouses/${warehouse}/receipts`, {
    reference: `R-${lot}`,
    lines: [taken],
  })
  await repacks(page, { warehouse, sku, lot, shots })
  await offersNearExpiry(page, { base, buyer, people, warehouse, sku, lot: near, shots })
  await tracesAndRecalls(page, { buyer, warehouse, sku, lot, shots })
  await officeDecides(browser, { base, office: people.office, warehouse, lot: near, shots })
}

async function repacks(page, { warehouse, sku, lot, shots }) {
  const at = (id) => `/work/${warehouse}/lots/${id}/repack?sku=${encodeURIComponent(sku)}`
  await step(`${warehouse} splits two units off a lot`, async () => {
    await page.goto(at(lot))
    await page.locator('input.number').fill('2')
    await page.locator('[name=new-lot]').fill(`${lot}-A`)
    await looksWell(page, 'work-split', shots)
    await tap(page, 'repack')
    await page.locator('[role=status] .right').waitFor()
  })
  await step(`${warehouse} packs units of two lots anew, the second by scan`, async () => {
    await page.goto(at(lot))
    await page.locator('input[value=merge]').check()
    await scan(page, `${sku}|${lot}-A`)
    await page.locator('input.number').nth(1).waitFor()
    await page.locator('input.number').nth(0).fill('1')
    await page.locator('input.number').nth(1).fill('1')
    await page.locator('[name=new-lot]').fill(`${lot}-M`)
    await page.locator('[name=certificate]').fill('HG-2026-1189')
    await looksWell(page, 'work-merge', shots)
    await tap(page, 'repack')
    await page.locator('[role=status] .right').waitFor()
  })
}

async function offersNearExpiry(page, { base, buyer, people, warehouse, sku, lot, shots }) {
  await step(`${warehouse} offers a lot near its expiry apart, below the usual price`, async () => {
    const ask = await signedIn(base, people.warehouse)
    const day = (days) => shanghaiDay(Date.now() + days * 86_400_000)
    const lines = [{ sku, units: 5, lot, producedOn: day(-170), expiresOn: day(2) }]
    await ask('POST', `/api/warehouses/${warehouse}/receipts`, { reference: `R-${lot}`, lines })
    await page.goto(`/work/${warehouse}/lots/${lot}?sku=${encodeURIComponent(sku)}`)
    await page.locator('[data-testid=offer] [name=price]').fill('1.50')
    await page.locator('[data-testid=offer] button').click()
    await page.locator('[role=status] .right').waitFor()
  })
  await step(
    'a buyer finds it on its own page and is asked to confirm at the checkout',
    async () => {
      await buyer.goto('/near-expiry')
      const item = buyer.getByTestId('near-expiry-item').filter({ hasText: lot })
      await item.waitFor()
      expect((await item.innerText()).includes('1.50'), 'the price should be the offered one')
      await looksWell(buyer, 'near-expiry', shots)
      await item.getByRole('link', { name: /^立即购买/ }).click()
      await buyer.waitForURL(/\/checkout/)
      await buyer.getByText(lot).first().waitFor()
      await looksWell(buyer, 'near-expiry-checkout', shots)
    },
  )
}

async function tracesAndRecalls(page, { buyer, warehouse, sku, lot, shots }) {
  await page.setViewportSize(sizes[0])
  await step('the desk follows the packed lot back to the lots it was made from', async () => {
    await page.goto(`/desk/${warehouse}/trace`)
    await page.locator('[name=lot]').focus()
    await scan(page, `${sku}|${lot}-M`)
    const traced = page.getByTestId('traced')
    await traced.getByRole('link', { name: lot, exact: true }).waitFor()
    await looksWell(page, 'desk-traced', shots)
    await traced.getByRole('link', { name: lot, exact: true }).click()
    await page
      .getByTestId('traced')
      .getByRole('link', { name: `${lot}-M`, exact: true })
      .waitFor()
  })
  await step('a recall stops the lot and all made of it with two clicks', async () => {
    await page.goto(`/desk/${warehouse}/recalls`)
    await tap(page, 'new')
    const dialog = page.getByRole('dialog')
    await dialog.locator('[name=lot]').fill(lot)
    await dialog.locator('[name=sku]').fill(sku)
    await dialog.locator('[name=reason]').fill('检出农药残留')
    await dialog.locator('form button:not([type=button])').click()
    await dialog.getByText(`${lot}-M`).first().waitFor()
    await hasNoBarrier(page)
    await dialog.locator('form button:not([type=button])').click()
    await page.waitForURL(/\/recalls\/rcl_/)
    await looksWell(page, 'desk-recall', shots)
  })
  await step('whoever scans its label, or that of a lot made of it, reads so', async () => {
    for (const each of [lot, `${lot}-M`]) {
      await buyer.goto(`/lots/${each}`)
      await buyer.getByTestId('recall').getByText('请勿食用').waitFor()
    }
    await looksWell(buyer, 'trace-recalled', shots)
  })
}

async function officeDecides(browser, { base, office, warehouse, lot, shots }) {
  const context = await browser.newContext({ baseURL: base, viewport: sizes[0] })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await step('the office signs in', async () => {
    await page.goto(`/sign-in?next=/desk/${warehouse}/offers`)
    await page.getByLabel('邮箱').fill(office.email)
    await page.getByLabel('密码').fill(office.password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/desk\//)
  })
  await step('the office closes the near-expiry offer and says why', async () => {
    const row = page.getByTestId('offer').filter({ hasText: lot })
    await row.getByRole('button', { name: '关闭特卖' }).click()
    await row.locator('[name=reason]').fill('包装受潮')
    await looksWell(page, 'desk-offer-closing', shots)
    await row.locator('form button:not([type=button])').click()
    await row.getByText('包装受潮').waitFor()
  })
  await step('the office edits the assumptions of replenishment', async () => {
    await page.goto(`/desk/${warehouse}/assumptions`)
    await page.locator('[name=coverDays]').fill('500')
    await page.locator('[name=note]').fill('节前多备货')
    await tap(page, 'save')
    await page.locator('[name=coverDays][aria-invalid=true]').waitFor()
    await page.locator('[name=coverDays]').fill('18')
    await looksWell(page, 'desk-assumptions-edited', shots)
    await tap(page, 'save')
    await page.locator('[role=status] .right').waitFor()
  })
  await step('the office edits the shares of remaining life', async () => {
    await page.goto(`/desk/${warehouse}/remaining-life`)
    await tap(page, 'add-category')
    await page.locator('[name=percent-0]').fill('40')
    await looksWell(page, 'desk-remaining-life-edited', shots)
    await tap(page, 'save')
    await page.locator('[role=status] .right').waitFor()
    await page.reload()
    await page.locator('[name=percent-0]').waitFor()
    expect((await page.locator('[name=percent-0]').inputValue()) === '40', 'the share should stay')
  })
  await context.close()
}

/** Two packed orders leave on one list; its sheet is ready to print. */
export async function handsOverTogether(page, { base, people, warehouse, sku, shots }) {
  const packed = await step('two more orders are picked and packed', () =>
    packsTwo(base, people, warehouse, sku),
  )
  await step(`${warehouse} hands both over on one manifest, by scanner`, async () => {
    await page.goto(`/work/${warehouse}/hand-over`)
    await page.getByLabel('顺丰速运').check()
    await tap(page, 'next')
    for (const [i, id] of packed.entries()) {
      await page.getByText(id).first().waitFor()
      await scan(page, id)
      await page.getByText('快递单号').first().waitFor()
      await scan(page, `SF${Date.now()}${i}`)
      await page.locator('.panel.list li').nth(i).waitFor()
    }
    await looksWell(page, 'work-hand-over-two', shots)
    await tap(page, 'post')
    await page.waitForURL(/\/manifests\/man_/)
    await looksWell(page, 'work-manifest', shots)
  })
  const manifest = new URL(page.url()).pathname.split('/').at(-1)
  await step('the desk prints the manifest', async () => {
    await page.goto(`/desk/${warehouse}/manifests/${manifest}`)
    for (const id of packed) await page.getByText(id).first().waitFor()
    await looksWell(page, 'desk-manifest', shots)
  })
}

const address = {
  name: '李小甬',
  phone: '13800005743',
  region: '330212',
  street: '首南街道 学士路 2 号',
}

async function packsTwo(base, people, warehouse, sku) {
  const buys = await signedIn(base, people.consumer)
  const works = await signedIn(base, people.warehouse)
  const at = `/api/warehouses/${warehouse}`
  const lines = [
    {
      sku,
      units: 40,
      lot: `E2E-B-${Date.now()}`,
      producedOn: '2026-10-01',
      expiresOn: '2099-01-01',
    },
  ]
  await works('POST', `${at}/receipts`, { reference: `R-B-${Date.now()}`, lines })
  const ids = []
  for (let n = 0; n < 2; n += 1) {
    const order = await buys('POST', '/api/orders', { lines: [{ sku, units: 1 }], address })
    await buys('POST', `/api/sandbox/payments/${order.payment.id}/confirm`, { outcome: 'succeed' })
    const listed = await works('GET', `${at}/fulfilments?order=${order.id}`)
    const [fulfilment] = listed.items
    expect(fulfilment, `${order.id} should leave from ${warehouse}`)
    const path = `${at}/fulfilments/${fulfilment.id}`
    for (const line of fulfilment.lines)
      for (const { lot, units } of line.parts)
        await works('POST', `${path}/pick`, { sku: line.sku, lot, units })
    await works('POST', `${path}/pack`, { parcels: 1, weightGrams: 900 })
    ids.push(fulfilment.id)
  }
  return ids
}
