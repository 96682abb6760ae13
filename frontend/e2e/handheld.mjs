import { expect, step } from './steps.mjs'

const phone = { width: 390, height: 844 }

/** What a scanner does: the characters as keys, then Enter, whatever has the focus. */
export async function scan(page, code) {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

/** A warehouse person's handheld, signed in. */
export async function handheld(browser, base, person, failures) {
  const context = await browser.newContext({ baseURL: base, viewport: phone, hasTouch: true })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  page.on('pageerror', (failure) => failures.push(`page error: ${failure.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) failures.push(message.text())
  })
  await step('a warehouse person signs in and finds the console in the header', async () => {
    await page.goto('/sign-in?next=/account')
    await page.getByLabel('邮箱').fill(person.email)
    await page.getByLabel('密码').fill(person.password)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/account/)
    await page.getByRole('link', { name: '仓库', exact: true }).click()
    await page.getByRole('heading', { name: '仓库作业' }).waitFor()
  })
  return page
}

const asks = (page, question) =>
  page.getByRole('heading', { name: question, exact: true }).waitFor()
const right = (page) => page.locator('[role=status] .right').waitFor()
const tap = (page, id) => page.getByTestId(id).click()

/** Picks by scanner, packs and ships each fulfilment; answers the tracking numbers. */
export async function handsOver(page, fulfilments) {
  const tracking = []
  for (const [index, fulfilment] of fulfilments.entries()) {
    const number = `YH${Date.now()}${index}`
    await step(`${fulfilment.warehouse} picks by scanner key input, a wrong lot is refused`, () =>
      picks(page, fulfilment),
    )
    await step(`${fulfilment.warehouse} packs with parcels and weight`, () => packs(page))
    await step(`${fulfilment.warehouse} ships with carrier and scanned tracking number`, () =>
      ships(page, number),
    )
    tracking.push(number)
  }
  return tracking
}

async function picks(page, { id, warehouse, lines }) {
  await page.goto(`/work/${warehouse}/pick/${encodeURIComponent(id)}`)
  await page.getByTestId('goal').waitFor()
  const [first] = lines
  await scan(page, `${first.sku}|NO-SUCH-LOT`)
  await page.locator('[role=alert] .wrong').waitFor()
  const parts = lines.flatMap(({ sku, parts: held }) => held.map(({ lot }) => ({ sku, lot })))
  for (const { sku, lot } of parts) {
    await scan(page, `${sku}|${lot}`)
    await tap(page, 'take')
    await page.getByTestId('take').waitFor({ state: 'hidden' })
  }
  await tap(page, 'to-pack')
}

async function packs(page) {
  await asks(page, '几个包裹？')
  await tap(page, 'next')
  await page.getByLabel('总重（千克）').fill('2.5')
  await tap(page, 'post')
  await asks(page, '哪家快递？')
}

async function ships(page, number) {
  await page.getByLabel('顺丰速运').check()
  await tap(page, 'next')
  await asks(page, '快递单号？')
  await scan(page, number)
  await page.getByText(number, { exact: true }).first().waitFor()
  await tap(page, 'post')
  await right(page)
  await asks(page, '发哪一单？')
}

/** Receives one lot without an announced delivery and puts it into a bin, by scanner. */
export async function receives(page, { warehouse, sku, lot, bin }) {
  await step(`${warehouse} receives a lot, one question after the other`, async () => {
    await page.goto(`/work/${warehouse}`)
    await tap(page, 'work-receive')
    await tap(page, 'no-delivery')
    await scan(page, sku)
    await asks(page, '哪个批次？')
    await scan(page, lot)
    await page.getByLabel('生产（采收）日期').fill('2026-10-01')
    await tap(page, 'next')
    await asks(page, '多少件？')
    await page.getByLabel('接收', { exact: true }).fill('12')
    await tap(page, 'next')
    await asks(page, '谁送来的？')
    await tap(page, 'next')
    expect(
      (await page.getByLabel('供应商名称').getAttribute('aria-invalid')) === 'true',
      'a supplier should be asked for',
    )
    await page.getByLabel('供应商名称').fill('罗田县样例合作社')
    await page.getByLabel('联系方式').fill('13800000000')
    await tap(page, 'next')
    await page.getByLabel('县（市、区）').fill('罗田县')
    await page.getByLabel('承诺达标合格证号').fill('HG-2026-1188')
    await tap(page, 'next')
    await asks(page, '放在哪个货位？')
    await page.getByRole('button', { name: '先放暂存区' }).click()
    await tap(page, 'post')
    await page.getByText('已入账，接收 12 件').waitFor()
  })
  await step(`${warehouse} puts it away with two scans`, async () => {
    await page.goto(`/work/${warehouse}/put-away`)
    await asks(page, '要上架哪个批次？')
    await scan(page, `${sku}|${lot}`)
    await asks(page, '放到哪个货位？')
    await scan(page, bin)
    await page.locator('[role=status] .right', { hasText: bin }).waitFor()
  })
  await step('a scan shows where the lot lies, how many, and what is known of it', async () => {
    await page.goto(`/work/${warehouse}`)
    await asks(page, '仓库作业')
    await scan(page, `${sku}|${lot}`)
    const shown = page.getByTestId('lot')
    await shown.waitFor()
    const text = await shown.innerText()
    for (const fact of [bin, '12', '罗田县', 'HG-2026-1188'])
      expect(text.includes(fact), `the lot should show ${fact}`)
  })
}
