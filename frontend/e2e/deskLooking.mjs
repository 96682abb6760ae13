import { join } from 'node:path'
import { fits, hasNoBarrier } from './looking.mjs'
import { expect, step } from './steps.mjs'

const screens = [
  'stock',
  'ledger',
  'trace',
  'labels',
  'deliveries',
  'transfers',
  'replenishment',
  'waves',
  'manifests',
  'discrepancies',
  'approvals',
  'alerts',
  'recalls',
  'offers',
  'assumptions',
  'remaining-life',
]
const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
const languages = [
  { code: 'zh-CN', change: '中文' },
  { code: 'en', change: 'English' },
]

/** The desk: what people of the warehouse and the office do at a table, and how it looks. */
export async function deskWorks(page, { warehouse, sku, lot, shots }) {
  await page.setViewportSize(sizes[0])
  await step('the stock table at the desk finds a product, and its lots open by keyboard', () =>
    opensLots(page, { warehouse, sku, lot }),
  )
  await step('a change of stock shows at the desk by itself', () =>
    followsStock(page, { warehouse, sku, lot }),
  )
  await step('the ledger of the product is saved as a file', () => savesLedger(page, sku))
  await step('the board shows the transfer that arrived short, and what became of it', () =>
    readsBoard(page),
  )
  await step('labels are ready to print, side by side and without the menu', () =>
    printsSheets(page, warehouse),
  )
  for (const { code, change } of languages)
    await looksWell(page, { warehouse, code, change, shots })
  await page.getByRole('button', { name: '中文', exact: true }).click()
}

/** The pick list of a wave as it goes to the printer, at both sizes. */
export async function startsWave(page, { id, warehouse }) {
  await step(`the desk of ${warehouse} starts a wave and prints its pick list`, async () => {
    await page.goto(`/desk/${warehouse}/waves`)
    await page.getByTestId('start').click()
    const list = page.getByTestId('pick-list')
    await list.filter({ hasText: id }).waitFor()
    for (const size of sizes) {
      await page.setViewportSize(size)
      await fits(page)
      await hasNoBarrier(page)
    }
    await page.emulateMedia({ media: 'print' })
    expect(!(await page.getByRole('navigation').first().isVisible()), 'a sheet has no menu')
    await page.emulateMedia({ media: 'screen' })
  })
  await step('the wave is dissolved, and its orders wait to be picked again', async () => {
    await page.getByTestId('dissolve').click()
    await page.getByRole('dialog').getByRole('button', { name: '解散波次' }).click()
    await page.getByTestId('dissolved').waitFor()
    await hasNoBarrier(page)
    await page.goto(`/desk/${warehouse}/waves`)
    await page.getByTestId('start').click()
    await page.getByTestId('pick-list').filter({ hasText: id }).waitFor()
  })
}

async function opensLots(page, { warehouse, sku, lot }) {
  await page.goto(`/desk/${warehouse}/stock`)
  await page.getByTestId('search').fill(sku)
  const row = page.getByRole('button', { name: sku, exact: true })
  await row.waitFor()
  await row.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByTestId('drawer-lot').filter({ hasText: lot }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Another screen of the same person takes units aside; this one is not touched. */
async function followsStock(page, { warehouse, sku, lot }) {
  const row = page.getByRole('row').filter({ hasText: sku }).first()
  const before = await row.innerText()
  const other = await page.context().newPage()
  await other.goto(`/work/${warehouse}/quality`)
  await other.getByLabel(/^隔离/).check()
  await other.getByTestId('next').click()
  await other.getByRole('heading', { name: '哪个批次？' }).waitFor()
  await other.keyboard.type(`${sku}|${lot}`)
  await other.keyboard.press('Enter')
  await other.getByRole('heading', { name: '多少件？' }).waitFor()
  await other.locator('input.number').fill('1')
  await other.getByTestId('next').click()
  await other.getByLabel('待查').check()
  await other.locator('#question').evaluate((form) => form.requestSubmit())
  await other.getByTestId('post').click()
  await other.locator('[role=status] .right').waitFor()
  await page.waitForFunction(
    ([name, was]) =>
      [...document.querySelectorAll('[role=row]')].some(
        (each) => each.innerText.includes(name) && each.innerText !== was,
      ),
    [sku, before],
  )
  await other.close()
}

async function savesLedger(page, sku) {
  await page.getByTestId('desk-ledger').click()
  await page.getByLabel('SKU', { exact: true }).fill(sku)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('row').filter({ hasText: '收货' }).first().waitFor()
  const saved = page.waitForEvent('download')
  await page.getByTestId('export-csv').click()
  const file = await saved
  expect(file.suggestedFilename().endsWith('.csv'), `was ${file.suggestedFilename()}`)
}

async function readsBoard(page) {
  await page.getByTestId('desk-transfers').click()
  await page
    .getByTestId('stage-RECEIVED')
    .getByTestId('card')
    .filter({ hasText: '差异' })
    .first()
    .click()
  const differences = page.getByRole('dialog').getByTestId('differences')
  await differences.waitFor()
  const text = await differences.innerText()
  expect(text.includes('短少 2') && text.includes('途中丢失'), `the board said ${text}`)
  await page.getByRole('dialog').getByTestId('close-drawer').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function printsSheets(page, warehouse) {
  await page.evaluate(() => (window.print = () => (window.printed = true)))
  await page.getByTestId('desk-labels').click()
  await page.getByTestId('label-row').first().getByRole('spinbutton').fill('2')
  await page.getByTestId('print').click()
  await page.waitForFunction(() => window.printed === true)
  expect((await page.locator('.sheet img').count()) === 2, 'two labels should be on the sheet')
  await page.emulateMedia({ media: 'print' })
  expect(!(await page.getByTestId('label-row').first().isVisible()), 'only labels are printed')
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`/desk/${warehouse}/manifests`)
  await page.locator('main:not(:has([aria-busy=true]))').waitFor()
}

async function looksWell(page, { warehouse, code, change, shots }) {
  await page.goto(`/desk/${warehouse}/stock`)
  await page.locator('main h1').waitFor()
  if ((await page.locator('html').getAttribute('lang')) !== code)
    await page.getByRole('button', { name: change, exact: true }).click()
  await page.locator(`html[lang='${code}']`).waitFor({ state: 'attached' })
  for (const size of code === 'en' ? sizes.slice(0, 1) : sizes) {
    await page.setViewportSize(size)
    await step(`the desk is accessible and fits at ${size.width} px in ${code}`, async () => {
      for (const screen of screens) {
        await page.goto(`/desk/${warehouse}/${screen}`)
        await page.locator('main h1').first().waitFor()
        await page.locator('main:not(:has([aria-busy=true]))').waitFor()
        await fits(page)
        await hasNoBarrier(page)
        const name = `desk-${screen}-${code}-${size.name}.png`
        if (shots) await page.screenshot({ path: join(shots, name) })
      }
    })
  }
}
