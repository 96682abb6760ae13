import { expect, step } from './steps.mjs'

const cards = (page) => page.getByTestId('product-card')
const badge = (page) => page.getByRole('link', { name: /^购物车/ })

/** From the search box to the paid order; answers the order's id. */
export async function buys(page, consumer) {
  await findsByWords(page)
  await step('opens the product and sees its origin and both warehouses', () => opensProduct(page))
  await step('puts it into the cart', () => addsToCart(page, 1))
  await step(
    'finds a second product by its category and puts two of it into the cart',
    async () => {
      await page.getByRole('link', { name: '全部商品' }).first().click()
      await page.getByRole('group', { name: '品类' }).getByRole('button').first().click()
      await page.waitForURL(/category=/)
      await page.locator('[aria-busy=false] [data-testid=product-card]').first().waitFor()
      await page
        .locator('[data-testid=product-card]:has(.stock:not(.out))')
        .filter({ hasNotText: '罗田板栗' })
        .first()
        .getByRole('link')
        .click()
      await page.getByTestId('add-to-cart').waitFor()
      await page.getByRole('button', { name: '增加一件' }).click()
      await addsToCart(page, 3)
    },
  )
  await step('sees both in the cart with a sum before signing in', async () => {
    await badge(page).click()
    await page.getByTestId('cart-line').nth(1).waitFor()
    expect((await page.getByTestId('cart-line').count()) === 2, 'the cart should hold two lines')
  })
  await step('is asked to sign in and comes back to the checkout', async () => {
    await page.getByRole('link', { name: '登录后结算' }).click()
    await page.waitForURL(/sign-in\?next=/)
    await page.getByLabel('邮箱').fill(consumer.email)
    await page.getByLabel('密码').fill(consumer.password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/checkout/)
  })
  await step('is told by field what is missing in the address', async () => {
    await page.getByTestId('place-order').click()
    await page.getByText('请填写收货人', { exact: true }).waitFor()
  })
  await step('gives an address in Ningbo and places the order', () => placesOrder(page))
  await step('pays with the sandbox: declined once, then paid', async () => {
    await page.getByText('沙箱支付，不是真实付款').waitFor()
    await page.getByTestId('pay-decline').click()
    await page.getByText(/^付款被拒/).waitFor()
    await page.getByTestId('pay-succeed').click()
    await page.waitForURL(/\/orders\//)
  })
  await step('sees the order paid, in parcels by warehouse, with a true total', () =>
    seesPaid(page),
  )
  await step('finds the cart empty afterwards', async () => {
    await badge(page).click()
    await page.getByRole('heading', { name: '购物车是空的' }).waitFor()
    await page.goBack()
    await page.getByTestId('order-status').waitFor()
  })
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1))
}

async function findsByWords(page) {
  for (const words of ['罗田板栗', 'luotian']) {
    await step(`finds 罗田板栗 by ${words}`, async () => {
      await page.goto('/')
      const box = page.getByRole('combobox', { name: '搜索商品' })
      await box.fill(words)
      await page.getByRole('option').first().waitFor()
      await box.press('Escape')
      await box.press('Enter')
      await page.waitForURL(/q=/)
      await cards(page).filter({ hasText: '罗田板栗' }).first().waitFor()
    })
  }
}

async function opensProduct(page) {
  await page
    .locator('[data-testid=product-card]:has(.stock:not(.out))', { hasText: '罗田板栗' })
    .first()
    .getByRole('link')
    .click()
  const origin = page.getByTestId('gi-box')
  await origin.waitFor()
  expect((await origin.innerText()).includes('罗田'), 'the origin should name 罗田')
  for (const warehouse of ['huanggang', 'ningbo']) {
    const place = page.locator(`[data-testid=availability] [data-warehouse=${warehouse}]`)
    expect(/有货|无货|仅剩/.test(await place.innerText()), `${warehouse} should say what it has`)
  }
}

async function addsToCart(page, unitsThen) {
  await page.getByTestId('add-to-cart').click()
  await page.getByText(/^已加入购物车/).waitFor()
  await page.getByRole('link', { name: `购物车，共 ${unitsThen} 件` }).waitFor()
}

async function placesOrder(page) {
  await page.getByLabel('收货人').fill('王小宁')
  await page.getByLabel('手机号').fill('13800005742')
  await page.getByLabel('区县', { exact: true }).selectOption({ label: '鄞州区' })
  await page.getByLabel('详细地址').fill('首南街道 学士路 1 号 2 幢 301')
  await page.getByLabel('订单备注（选填）').fill('工作日白天送货')
  await page.getByTestId('place-order').dblclick()
  await page.waitForURL(/\/pay\//)
}

async function seesPaid(page) {
  await page.locator('[data-testid=order-status] [data-status=PAID]').waitFor()
  const parcels = await page.getByTestId('parcel').count()
  expect(parcels >= 1, 'there should be at least one parcel')
  for (const parcel of await page.getByTestId('parcel').all()) {
    expect(/黄冈|宁波/.test(await parcel.innerText()), 'a parcel should name its warehouse')
  }
  await page.getByText('鄞州区').waitFor()
  expect((await page.getByTestId('order-line').count()) === 2, 'the order should have two lines')
}
