import { join } from 'node:path'
import { signedIn } from './officeLooking.mjs'
import { fits, hasNoBarrier } from './looking.mjs'
import { expect, step } from './steps.mjs'

/** The merchant of the samples lists goods, and the office reviews them. */
export async function merchantsList(browser, { base, people, shots }, failures) {
  const stall = await signedIn(browser, base, people.merchant, failures)
  const office = await signedIn(browser, base, people.office, failures)
  await stall.goto('/merchant')
  await stall.waitForURL(/\/merchant\/[^/]+\/statements$/)
  await stall.locator('main h1').waitFor()
  const merchant = decodeURIComponent(new URL(stall.url()).pathname.split('/')[2])
  const listed = await listGoods(stall, merchant, { office, shots })
  await plansPrice(stall, merchant, listed)
  await importsPrices(stall, merchant, listed, shots)
  await stall.context().close()
  await office.context().close()
  return listed
}

/**
 * A merchant's first product: listed, returned with a remark, mended, published, found by a search.
 *
 * @param page of a member of the merchant who may list goods, signed in, at 1440 px, in Chinese
 * @param merchant its id
 * @param office a page signed in as OFFICE; shots: folder for pictures or nothing
 * @returns {Promise<{product: string, sku: string, title: string}>} what is on the shelf now; it has no stock yet
 */
export async function listGoods(page, merchant, { office, shots }) {
  const number = Date.now().toString(36).toUpperCase()
  const sku = `E2E-${number}`
  const draft = `罗田甜柿饼${number}`
  const title = `罗田甜柿饼 手工${number}`

  const product = await step('a merchant drafts a product, which is kept while it is typed', () =>
    drafts(page, merchant, { sku, title: draft }),
  )
  await step('words that promise too much are marked while they are typed', () => seesMarks(page))
  await step('the merchant submits it', async () => {
    await submits(page)
    await looks(page, shots, 'listing-submitted')
  })
  await step('the office reads it and returns it with a remark on its title', async () => {
    await office.goto(`/office/listings/${product}`)
    await office.getByTestId('chosen').getByRole('heading', { name: draft }).waitFor()
    await looks(office, shots, 'listing-review')
    await office.locator('main h1').focus()
    await office.keyboard.press('r')
    const question = office.getByTestId('question-listing-return')
    await question.locator('[name=field]').selectOption('content.title')
    await question.locator('[name=remark]').fill('请在名称里写明做法')
    await question.locator('button.primary').click()
    await question.waitFor({ state: 'hidden' })
  })
  await step(
    'the merchant finds the remark beside the title, mends it and submits again',
    async () => {
      await page.goto(`/merchant/${merchant}/products?status=RETURNED`)
      await page.getByTestId('open').filter({ hasText: draft }).click()
      const field = page.locator('[data-field="content.title"]')
      await field.getByTestId('remark').filter({ hasText: '请在名称里写明做法' }).waitFor()
      await looks(page, shots, 'listing-returned')
      await field.locator('input').fill(title)
      await kept(page)
      await submits(page)
    },
  )
  await step('the office publishes it by keyboard', async () => {
    await office.goto(`/office/listings/${product}`)
    await office.getByTestId('chosen').getByRole('heading', { name: title }).waitFor()
    await office.locator('main h1').focus()
    await office.keyboard.press('p')
    const question = office.getByTestId('question-listing-publish')
    await question.locator('button.primary').click()
    await question.waitFor({ state: 'hidden' })
  })
  await step('shoppers find it and read what stands on its label', async () => {
    const shopper = await page.context().newPage()
    await soon(async () => {
      await shopper.goto(`/?q=${encodeURIComponent(`手工${number}`)}`)
      const card = shopper.getByTestId('product-card').filter({ hasText: title })
      await card.waitFor({ timeout: 3000 })
    })
    await shopper.goto(`/products/${product}`)
    await shopper.getByTestId('label').getByText('罗田县样例柿农').waitFor()
    await looks(shopper, shots, 'listing-in-shop')
    await shopper.close()
  })
  return { product, sku, title }
}

async function drafts(page, merchant, { sku, title }) {
  await page.goto(`/merchant/${merchant}/products`)
  await page.getByTestId('new-product').click()
  await page.locator('[name=new-title]').fill(title)
  await page.locator('[name=new-category]').selectOption('nuts')
  await page.getByTestId('make').click()
  await page.waitForURL(/\/products\/(?!imports)[^/]+$/)
  const form = page.getByTestId('listing-form')
  await form.locator('[name=county] option[value="421123"]').waitFor({ state: 'attached' })
  await form.locator('[name=county]').selectOption('421123')
  await form.locator('[name=taxClass]').fill('1010115010000000000')
  await page.getByTestId('add-variant').click()
  for (const [name, value] of Object.entries({
    sku,
    spec: '500g/袋',
    netWeightGrams: '500',
    grade: '一级',
    storage: '阴凉干燥处',
    shelfLifeDays: '180',
    'price-SHOP': '39.90',
  }))
    await form.locator(`[name=${name}]`).fill(value)
  await form.locator('[name=producer]').fill('罗田县样例柿农')
  await form.locator('[name=standard]').fill('GB/T 10782')
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 480 } })
  const upload = form.locator('[data-field="content.images"] [name=picture]')
  await upload.setInputFiles({ name: 'goods.png', mimeType: 'image/png', buffer: picture })
  await page.getByTestId('image').waitFor()
  await page.getByTestId('add-TEXT').click()
  await form.locator('[name=block]').fill('秋后采摘，晾晒一个月。')
  await kept(page)
  await page.reload()
  await form.locator('[name=spec]').waitFor()
  expect(
    (await form.locator('[name=spec]').inputValue()) === '500g/袋',
    'what was typed should be there after a reload',
  )
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1))
}

async function seesMarks(page) {
  const block = page.getByTestId('block').first()
  await block.locator('[name=block]').fill('全国第一的柿饼，可以治疗咳嗽。')
  await block.locator('mark').first().waitFor()
  await block.locator('[name=block]').fill('秋后采摘，晾晒一个月，软糯清甜。')
  await block.getByTestId('marks').waitFor({ state: 'detached' })
  await kept(page)
}

const kept = (page) => page.locator('[data-testid=keeping][data-keeping=kept]').waitFor()

async function submits(page) {
  await page.getByTestId('submit').click()
  await page.locator('[data-status=SUBMITTED]').first().waitFor()
}

/** A price for the very next minute stands in the plan. */
async function plansPrice(page, merchant, { product, title }) {
  await step('a price is planned from the table', async () => {
    await page.goto(`/merchant/${merchant}/products?q=${encodeURIComponent(title)}`)
    const row = page.getByTestId('table-row').filter({ hasText: title })
    await row.getByTestId('edit-price').click()
    const dialog = page.locator('dialog[open]')
    await dialog.locator('[name=plan-price]').fill('36.5')
    await dialog.getByTestId('plan').click()
    await dialog.waitFor({ state: 'hidden' })
    await page.goto(`/merchant/${merchant}/products/${product}`)
    await page.getByTestId('planned').filter({ hasText: '¥36.50' }).waitFor()
  })
}

/** The export comes back with another price: one price changes, nothing else. */
async function importsPrices(page, merchant, { sku }, shots) {
  await step(
    'a table with a wrong price is refused cell by cell, the mended one is applied',
    async () => {
      await page.goto(`/merchant/${merchant}/products`)
      const saving = page.waitForEvent('download')
      await page.getByTestId('export-csv').click()
      const chunks = []
      for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk)
      const [head, ...rows] = Buffer.concat(chunks).toString('utf8').split('\r\n')
      const own = rows.filter((row) => row.includes(sku))
      expect(own.length === 1, `the export should have ${sku} once, had ${own.length}`)
      const table = (price) => [head, own[0].replace('39.90', price)].join('\r\n')
      await page.goto(`/merchant/${merchant}/products/imports`)
      await sends(page, table('=1+1'))
      await page.locator('[data-count=wrong] dd', { hasText: '1' }).waitFor()
      await looks(page, shots, 'import-wrong')
      await sends(page, table('38.80'))
      await page.locator('[data-count=prices] dd', { hasText: '1' }).waitFor()
      await page.getByTestId('ask-import-apply').click()
      await page.getByTestId('question-import-apply').locator('button.primary').click()
      await page.getByTestId('outcomes').waitFor()
      await looks(page, shots, 'import-done')
    },
  )
}

const sends = (page, text) =>
  page
    .getByTestId('drop')
    .locator('[name=table]')
    .setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

async function looks(page, shots, name) {
  for (const [size, width, height] of [
    ['phone', 390, 844],
    ['desktop', 1440, 900],
  ]) {
    await page.setViewportSize({ width, height })
    await fits(page)
    await hasNoBarrier(page)
    if (shots) await page.screenshot({ path: join(shots, `${name}-${size}.png`), fullPage: true })
  }
}

/** Search follows the shelf within a second; a slow machine gets a few. */
async function soon(look) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await look()
    } catch (failure) {
      if (tries === 5) throw failure
    }
  }
}
