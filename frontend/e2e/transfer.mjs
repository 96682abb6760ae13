import { scan } from './handheld.mjs'
import { expect, step } from './steps.mjs'

const asks = (page, question) =>
  page.getByRole('heading', { name: question, exact: true }).waitFor()
const tap = (page, id) => page.getByTestId(id).click()

/** Ten units go from Huanggang to Ningbo by rail and sea; seven arrive well, one broken, two not at all. */
export async function transfersShort(page, { sku }) {
  const waybill = `YD${Date.now()}`
  await step('huanggang drafts a transfer to ningbo by scan', () => drafts(page, sku))
  await step('huanggang sends it with carrier, waybill and legs', () => sends(page, waybill))
  await step('ningbo finds it by its waybill and receives it short, with cause and leg', () =>
    receives(page, waybill),
  )
  await step('the transfer is over and says what was damaged and what is short', async () => {
    await page.locator('[data-testid=transfer][data-status=RECEIVED]').waitFor()
    const text = await page.getByTestId('differences').innerText()
    for (const difference of ['破损 1', '短少 2', '淋雨', '途中丢失'])
      expect(text.includes(difference), `the differences should name ${difference}: ${text}`)
  })
}

async function drafts(page, sku) {
  await page.goto('/work/huanggang/transfers/new')
  await asks(page, '调到哪里？')
  await page.getByRole('radio', { name: /宁波/ }).check()
  await tap(page, 'next')
  await page.getByRole('radio', { name: /海铁联运/ }).check()
  await tap(page, 'next')
  await asks(page, '调什么？')
  await scan(page, sku)
  await asks(page, '多少件？')
  await page.getByLabel('件数', { exact: true }).fill('10')
  await tap(page, 'add')
  await tap(page, 'post')
  await page.locator('[data-testid=transfer][data-status=DRAFT]').waitFor()
}

async function sends(page, waybill) {
  await tap(page, 'to-send')
  await page.getByLabel('承运商').fill('中铁集装箱')
  await tap(page, 'next')
  await asks(page, '运单号？')
  await scan(page, waybill)
  await asks(page, '走哪几段？')
  for (const [index, cost] of ['120', '860.50', '90'].entries())
    await page.getByLabel('费用（元）').nth(index).fill(cost)
  await tap(page, 'next')
  await tap(page, 'post')
  await page
    .locator('[data-testid=transfer]:is([data-status=SENT], [data-status=IN_TRANSIT])')
    .waitFor()
}

async function receives(page, waybill) {
  await page.goto('/work/ningbo/transfers')
  await page.getByText(waybill).waitFor()
  await scan(page, waybill)
  await tap(page, 'to-receive')
  await asks(page, '到了哪个批次？')
  await page.getByRole('button', { name: /10 件/ }).click()
  await page.getByLabel('完好', { exact: true }).fill('7')
  await page.getByLabel('破损', { exact: true }).fill('1')
  await page.getByLabel('破损原因').fill('淋雨')
  await tap(page, 'next')
  await page.getByRole('button', { name: '先放暂存区' }).click()
  await page
    .getByTestId('absent')
    .getByText(/少 2 件/)
    .waitFor()
  await page.getByLabel('全部到齐，缺的记短少').check()
  await tap(page, 'post')
  await page.getByLabel('短少原因').fill('途中丢失')
  await page.getByRole('radio', { name: /麻城 → 宁波舟山港/ }).check()
  await tap(page, 'post')
}
