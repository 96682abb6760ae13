import { join } from 'node:path'
import { fits, hasNoBarrier } from './looking.mjs'
import { expect, step } from './steps.mjs'

const consoles = {
  office: [
    '',
    'refunds',
    'returns',
    'invoices',
    'admissions',
    'licences',
    'bank-changes',
    'registrations',
    'mark-uses',
    'listings',
    'payouts',
    'commissions',
    'coupons',
    'group-prices',
    'alerts',
    'reconciliations',
    'journal',
    'search-words',
    'zero-hits',
    'reviews',
    'questions',
  ],
  merchant: [
    'statements',
    'products',
    'products/imports',
    'orders',
    'stock',
    'deliveries',
    'questions',
    'reviews',
    'facts',
    'licences',
    'members',
    'marks',
  ],
}
const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
const languages = [
  { code: 'zh-CN', change: '中文' },
  { code: 'en', change: 'English' },
]

/** The office and a merchant at their own desks: what they do there, and how it looks. */
export async function officesWork(browser, base, { office, merchant, shots }, failures) {
  const desk = await signedIn(browser, base, office, failures)
  await step('the office gives out a coupon after a question that names what it can cost', () =>
    givesCoupon(desk),
  )
  await step('the keyboard alone walks the list of coupons and stops one', () => stopsCoupon(desk))
  await looksWell(desk, 'office', '/office', shots)
  await desk.context().close()

  const stall = await signedIn(browser, base, merchant, failures)
  await step('a merchant is led to its own statements', async () => {
    await stall.goto('/merchant')
    await stall.waitForURL(/\/merchant\/[^/]+\/statements$/)
    await stall.locator('main h1').waitFor()
  })
  await step('another merchant is not there', async () => {
    const own = new URL(stall.url()).pathname
    await stall.goto('/merchant/no-such-merchant/orders')
    await stall.getByRole('heading', { name: '没有这家商家' }).waitFor()
    await stall.goto(own)
  })
  const home = new URL(stall.url()).pathname.replace('/statements', '')
  await looksWell(stall, 'merchant', home, shots)
  await stall.context().close()
}

/** A page of its own for somebody, signed in. */
export async function signedIn(browser, base, { email, password }, failures) {
  const context = await browser.newContext({ baseURL: base, viewport: sizes[0] })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  page.on('pageerror', (failure) => failures.push(`page error: ${failure.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) failures.push(message.text())
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => url.pathname === '/')
  return page
}

async function givesCoupon(page) {
  await page.goto('/office/coupons')
  await page.getByTestId('new-coupon').click()
  const form = page.getByRole('dialog').locator('form.coupon')
  await form.locator('[name=zh]').fill('满百减十')
  await form.locator('[name=en]').fill('Ten off a hundred')
  await form.locator('[name=amount]').fill('10')
  await form.locator('[name=threshold]').fill('100')
  await form.locator('[name=totalUses]').fill('500')
  await form.locator('[name=from]').fill('2026-01-01T00:00')
  await form.locator('[name=until]').fill('2036-01-01T00:00')
  await page.getByTestId('create').click()
  const question = page.getByTestId('question-coupon-create')
  const words = await question.innerText()
  expect(words.includes('¥5,000.00'), `the question said ${words}`)
  await question.getByRole('button', { name: '发放' }).click()
  await page.getByTestId('row').filter({ hasText: '满百减十' }).first().waitFor()
}

async function stopsCoupon(page) {
  await page.getByTestId('row').first().waitFor()
  await page.locator('main h1').focus()
  await page.keyboard.press('j')
  const chosen = page.getByTestId('chosen')
  await chosen.filter({ hasText: '满百减十' }).waitFor()
  await chosen.getByTestId('ask-coupon-stop').focus()
  await page.keyboard.press('Enter')
  const question = page.getByTestId('question-coupon-stop')
  await question.waitFor()
  await question.getByRole('button', { name: '停用' }).focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('row').first().filter({ hasText: '已停用' }).waitFor()
}

async function looksWell(page, name, home, shots) {
  for (const { code, change } of languages) {
    await page.goto(home)
    await page.locator('main h1').first().waitFor()
    if ((await page.locator('html').getAttribute('lang')) !== code)
      await page.getByRole('button', { name: change, exact: true }).click()
    await page.locator(`html[lang='${code}']`).waitFor({ state: 'attached' })
    for (const size of sizes) {
      await page.setViewportSize(size)
      await step(`${name}: accessible and fits at ${size.width} px in ${code}`, async () => {
        for (const screen of consoles[name]) {
          await page.goto(`${home}/${screen}`)
          await page.locator('main h1').first().waitFor()
          await page.locator('main:not(:has([aria-busy=true]))').waitFor()
          await fits(page)
          await hasNoBarrier(page)
          const file = `${name}-${screen.replaceAll('/', '-') || 'home'}-${code}-${size.name}.png`
          if (shots) await page.screenshot({ path: join(shots, file) })
        }
      })
    }
  }
  await page.setViewportSize(sizes[0])
}
