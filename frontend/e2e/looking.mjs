import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, step } from './steps.mjs'

const sizes = [
  { name: 'desktop', width: 1440, height: 1000 },
  { name: 'phone', width: 390, height: 844 },
]

/** Every page at both sizes: no serious barrier, nothing wider than the screen, a picture if wanted. */
export async function looksWell(context, { order, shots }) {
  const page = await context.newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const product = await step('the keyboard alone puts a product into the cart', () =>
    byKeyboard(page),
  )
  await step('the first load brings nothing of the consoles', () => loadsOnlyTheShop(context))
  const pages = [
    ['list', '/', '[data-testid=product-card]'],
    ['search', '/?q=luotian&inStock=true', '[data-testid=product-card]'],
    ['no-hits', '/?q=zzzzqqqq', '[data-testid=no-hits]'],
    ['product', product, '[data-testid=availability]'],
    ['cart', '/cart', '[data-testid=cart-line]'],
    ['checkout', '/checkout', 'select option:checked'],
    ['orders', '/orders', '[data-testid=order-row]'],
    ['order', `/orders/${encodeURIComponent(order)}`, '[data-testid=parcel]'],
    ['account', '/account', 'form'],
  ]
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const [name, path, sign] of pages) {
      await step(`${name} is accessible and fits at ${size.width} px`, async () => {
        await page.goto(path)
        await page.locator(sign).first().waitFor({ state: 'attached' })
        await page.waitForLoadState('networkidle')
        await fits(page)
        await hasNoBarrier(page)
        if (shots) await page.screenshot({ path: join(shots, `${name}-${size.name}.png`) })
      })
    }
  }
  await step('the filters open in a dialog on a phone and narrow the list', () =>
    filtersOnPhone(page),
  )
  await step('the shop speaks English and stays with it', () => speaksEnglish(page))
}

/** Files of the desk are named after Element Plus; the consoles' words are theirs alone. */
async function loadsOnlyTheShop(context) {
  const page = await context.newPage()
  const files = []
  page.on('request', (request) => files.push(new URL(request.url()).pathname))
  await page.goto('/')
  await page.getByTestId('product-card').first().waitFor()
  await page.waitForLoadState('networkidle')
  const foreign = files.filter((path) => /element|consoles|messages|Desk|Work/.test(path))
  expect(foreign.length === 0, `the shop loaded ${foreign.join(', ')}`)
  await page.close()
}

async function byKeyboard(page) {
  await page.goto('/?inStock=true')
  const first = page.getByTestId('product-card').first().getByRole('link')
  await first.waitFor()
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  const add = page.getByTestId('add-to-cart')
  await add.waitFor()
  await tabTo(page, add)
  await page.keyboard.press('Enter')
  await page.getByText(/^已加入购物车/).waitFor()
  return new URL(page.url()).pathname
}

export async function tabTo(page, target) {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the tab key never reached it')
}

export async function fits(page) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wider <= 0, `the page is ${wider} px wider than the screen`)
}

/** What still fades in has less contrast than it will have, so nothing moves. */
export async function hasNoBarrier(page) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const barriers = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
  const told = barriers.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' ')}`,
  )
  expect(barriers.length === 0, told.join('; '))
}

async function filtersOnPhone(page) {
  await page.goto('/')
  await page.getByTestId('product-card').first().waitFor()
  const total = page.getByTestId('total')
  const before = await total.innerText()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('group', { name: '品类' })
    .getByRole('button')
    .first()
    .click()
  await page.waitForURL(/category=/)
  await page.getByRole('button', { name: /^查看/ }).click()
  await page.getByRole('button', { name: /^去掉筛选/ }).waitFor()
  await page.locator('[aria-busy=false] [data-testid=product-card]').first().waitFor()
  expect((await total.innerText()) !== before, 'the filter should change the number of products')
}

async function speaksEnglish(page) {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).waitFor()
  await page.reload()
  await page.getByRole('combobox', { name: 'Search products' }).waitFor()
  expect((await page.locator('html').getAttribute('lang')) === 'en', 'html should say lang=en')
}
