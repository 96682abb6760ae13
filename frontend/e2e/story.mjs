import { mkdir } from 'node:fs/promises'
import { becomesMerchant, sellsFirst } from './admission.mjs'
import { launchBrowser } from './browser.mjs'
import { buys } from './buying.mjs'
import { caresForLots, handsOverTogether } from './care.mjs'
import { consoleLooksWell } from './consoleLooking.mjs'
import { deskWorks, startsWave } from './deskLooking.mjs'
import { handheld, handsOver, receives } from './handheld.mjs'
import { listGoods, merchantsList } from './listing.mjs'
import { looksWell } from './looking.mjs'
import { moneyMoves } from './money.mjs'
import { officesWork } from './officeLooking.mjs'
import { settings, step, steps } from './steps.mjs'
import { transfersShort } from './transfer.mjs'
import { fulfilmentsOf } from './warehouse.mjs'

/**
 * One real order, told from the catalog over the receipt of new goods to the hand-over, a transfer that arrives short,
 * and the desk that sees it all.
 * BASE_URL and _EMAIL, _PASSWORD of CONSUMER, WAREHOUSE, OFFICE, MERCHANT and COUNTY say where and who;
 * SHOTS names a folder for pictures of the pages.
 */
const { base, consumer, warehouse, office, merchant, county, shots } = settings()
const people = { consumer, warehouse, office, county }
if (shots) await mkdir(shots, { recursive: true })

const browser = await launchBrowser()
const failures = []
try {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 1440, height: 1000 },
  })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  page.on('pageerror', (failure) => failures.push(`page error: ${failure.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) failures.push(message.text())
  })

  const order = await buys(page, consumer)
  const scanner = await handheld(browser, base, warehouse, failures)
  const fulfilments = await fulfilmentsOf(base, warehouse, order)
  const product = fulfilments[0].lines[0].sku
  const lot = `E2E-${Date.now()}`
  await receives(scanner, { warehouse: 'huanggang', sku: product, lot, bin: 'A-01-2' })
  await startsWave(scanner, fulfilments[0])
  const tracking = await handsOver(scanner, fulfilments)

  await step('the consumer reloads and sees it shipped with its tracking numbers', async () => {
    await page.reload()
    await page.locator('[data-testid=order-status] [data-status=SHIPPED]').waitFor()
    for (const number of tracking) await page.getByText(number, { exact: true }).waitFor()
  })

  await transfersShort(scanner, { sku: product })
  await deskWorks(scanner, { warehouse: 'huanggang', sku: product, lot, shots })
  await handsOverTogether(scanner, { base, people, warehouse: 'ningbo', sku: product, shots })
  const buyer = await context.newPage()
  await caresForLots(browser, {
    base,
    page: scanner,
    buyer,
    people,
    warehouse: 'huanggang',
    sku: product,
    lot: `${lot}-C`,
    shots,
  })
  await moneyMoves(browser, { base, people, sku: product, shots }, failures)
  const stall = await becomesMerchant(browser, { base, people, shots }, failures)
  const listed = await listGoods(stall.page, stall.merchant, { office: stall.office, shots })
  await sellsFirst(browser, { base, people, shots }, stall, listed)
  await stall.page.context().close()
  await stall.office.context().close()
  await looksWell(context, { order, shots })
  await consoleLooksWell(scanner, { warehouse: 'huanggang', shots })
  await merchantsList(browser, { base, people: { office, merchant }, shots }, failures)
  await officesWork(browser, base, { office, merchant, shots }, failures)
  if (failures.length) throw new Error([...new Set(failures)].join('\n'))
  console.log(`story told in ${steps()} steps`)
} catch (failure) {
  console.error(`not ok ${failure.message}`)
  process.exitCode = 1
} finally {
  await browser.close()
}
