import { join } from 'node:path'
import jsQR from 'jsqr'
import { fits, hasNoBarrier } from './looking.mjs'
import { signedIn } from './officeLooking.mjs'
import { expect, step } from './steps.mjs'
import { signedIn as asking } from './warehouse.mjs'

const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
]
/** The smallest PNG there is: a scan of one white dot. */
const scan = {
  name: '食品经营许可证.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGyG1hQAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Somebody who wants to sell becomes a merchant, with a return on the way, and invites a colleague. */
export async function becomesMerchant(browser, { base, people, shots }, failures) {
  const owner = await newcomer(browser, base, '王田', failures)
  const county = await signedIn(browser, base, people.county, failures)
  const office = await signedIn(browser, base, people.office, failures)
  const name = `罗田风味食品合作社${Date.now().toString(36)}`
  const world = { owner, county, office, name, shots }

  await applies(world)
  await isReviewed(world)
  const merchant = await step('admitted, the applicant is led to a desk of their own', async () => {
    await owner.reload()
    await owner.locator('[data-status=ADMITTED]').waitFor()
    await looks(owner, 'apply-admitted', shots)
    await owner.getByTestId('to-desk').click()
    await owner.waitForURL(/\/merchant\/[^/]+\/statements$/)
    return decodeURIComponent(new URL(owner.url()).pathname.split('/')[2])
  })
  await hasLicences(world, merchant)
  await invites(browser, base, world, merchant, failures)
  await hasShopPage(world, merchant)
  await seesOrigins(world, merchant)
  await county.context().close()
  return { page: owner, office, merchant, name }
}

/** A person the shop has not seen before, signed in at 1440 px. */
async function newcomer(browser, base, name, failures) {
  const person = { email: `e2e-${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() }
  const opened = await fetch(`${base}/api/accounts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...person, name }),
  })
  expect(opened.ok, `the account of ${name}: ${opened.status}`)
  return signedIn(browser, base, person, failures)
}

/** Both sizes: nothing too wide, no serious barrier, a picture where one is wanted. */
async function looks(page, name, shots) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.locator('main:not(:has([aria-busy=true]))').waitFor()
    await fits(page)
    await hasNoBarrier(page)
    if (shots)
      await page.screenshot({ path: join(shots, `${name}-${size.name}.png`), fullPage: true })
  }
  await page.setViewportSize(sizes[0])
}

/** The unified social credit code of a cooperative nobody has yet, with its check character. */
function newUscc() {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const own = Array.from({ length: 9 }, () => signs[Math.floor(Math.random() * 10)]).join('')
  const start = `93421123${own}`
  let weight = 1
  let sum = 0
  for (const sign of start) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return start + signs[(31 - (sum % 31)) % 31]
}

const kept = (page) => page.getByTestId('kept').filter({ hasText: '已保存' }).waitFor()
const next = (page) => page.getByTestId('next-step').click()
const heading = (page, name) => page.getByRole('heading', { name, exact: true }).waitFor()

async function applies({ owner, name, shots }) {
  await step('a person finds the way to sell from their account and begins', async () => {
    await owner.goto('/account')
    await owner.locator('main').getByRole('link', { name: '申请入驻' }).click()
    await heading(owner, '新的申请')
    await looks(owner, 'apply-home', shots)
    await owner.locator('[name=name]').fill(name)
    await owner.getByTestId('start-application').click()
    await heading(owner, name)
  })
  await step('a false code is told at once, the right one is taken', async () => {
    await owner.locator('[name=uscc]').fill('93421123MA4F12345X')
    await owner.locator('[name=county]').selectOption('421123')
    await next(owner)
    await heading(owner, '联系人')
    await owner.getByTestId('step-who').click()
    await owner.getByText('校验位不对，请核对 18 位代码').waitFor()
    await looks(owner, 'apply-who', shots)
    await owner.locator('[name=uscc]').fill(newUscc())
    await next(owner)
  })
  await step('the draft is there after a reload, also what was unfinished', async () => {
    await owner.locator('[name=name]').fill('王田')
    await owner.locator('[name=phone]').fill('0713-5051234')
    await kept(owner)
    await owner.reload()
    await heading(owner, '联系人')
    expect((await owner.locator('[name=name]').inputValue()) === '王田', 'the name should be kept')
    await owner.locator('[name=email]').fill('wang@example.org')
    await next(owner)
  })
  await step('the bank account is kept and then shown by its last digits only', async () => {
    await owner.locator('[name=holder]').fill(name)
    await owner.locator('[name=bank]').fill('农业银行罗田县支行')
    await owner.locator('[name=account]').fill('6228 4800 1234 5678')
    const saved = owner.waitForResponse((answer) => answer.request().method() === 'PUT')
    await next(owner)
    await saved
    await kept(owner)
    await owner.reload()
    await owner.getByTestId('step-bank').click()
    const known = await owner.getByTestId('known-bank').innerText()
    expect(/5678/.test(known) && !/6228/.test(known), `the bank was shown as ${known}`)
    await looks(owner, 'apply-bank', shots)
    await next(owner)
  })
  await step('a licence with its scan', async () => {
    await owner.getByTestId('add-licence').click()
    await owner.locator('[name=type]').selectOption('BUSINESS')
    await owner.locator('[name=number]').fill('JY14211230012345')
    await owner.getByLabel('加工食品').check()
    await owner.locator('[name=scope]').fill('预包装食品、散装食品销售')
    await owner.locator('[name=document]').setInputFiles(scan)
    await owner.getByTestId('stored-document').waitFor()
    await looks(owner, 'apply-licences', shots)
    await next(owner)
  })
  await step('the check names what is missing and leads to it', async () => {
    await owner.getByTestId('wrong').filter({ hasText: '有效期' }).waitFor()
    expect(await owner.getByTestId('submit-application').isDisabled(), 'it should not go out so')
    await looks(owner, 'apply-wrong', shots)
    await owner.getByTestId('wrong').getByRole('button').first().click()
    const until = owner.locator('[name=validUntil]')
    await until.fill(dayIn(40))
    await next(owner)
    await looks(owner, 'apply-check', shots)
  })
  await step('it is handed in and waits for the county', async () => {
    await owner.getByTestId('submit-application').click()
    await owner.locator('[data-status=SUBMITTED]').waitFor()
    await looks(owner, 'apply-submitted', shots)
  })
}

const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const answers = async (page, question, reason) => {
  const dialog = page.getByTestId(`question-${question}`)
  await dialog.waitFor()
  if (reason) await dialog.locator('textarea').fill(reason)
  await dialog.locator('form button').last().click()
  await dialog.waitFor({ state: 'hidden' })
}
const finds = async (page, name) => {
  await page.goto('/office/admissions')
  await page.getByTestId('row').filter({ hasText: name }).first().click()
  await page.getByTestId('chosen').getByRole('heading', { name, exact: true }).waitFor()
}

async function isReviewed({ owner, county, office, name, shots }) {
  await step(
    'the county sees applications only, reads the scan and recommends it by keyboard',
    async () => {
      await finds(county, name)
      expect((await county.locator('nav a').count()) === 1, 'the county should see one subject')
      await looks(county, 'admission-county', shots)
      await county.getByTestId('scan').click()
      await county.locator('dialog[open] img').waitFor()
      await county.locator('dialog[open] button').click()
      await county.locator('main h1').focus()
      await county.keyboard.press('a')
      await answers(county, 'admission-recommend', '种植和加工情况属实')
    },
  )
  await step('the office reads the licence with its scan and returns it by keyboard', async () => {
    await finds(office, name)
    await looks(office, 'admission-office', shots)
    await office.getByTestId('scan').click()
    await office.locator('dialog[open] img').waitFor()
    await office.locator('dialog[open] button').click()
    await office.locator('main h1').focus()
    await office.keyboard.press('b')
    await answers(office, 'admission-return', '许可范围请与证照一致')
  })
  await step('the applicant reads why, mends it and hands it in again', async () => {
    await owner.reload()
    await owner.getByTestId('returned').filter({ hasText: '许可范围请与证照一致' }).waitFor()
    await owner.getByTestId('step-licences').click()
    await owner.locator('[name=scope]').fill('预包装食品销售')
    await owner.getByTestId('step-check').click()
    await looks(owner, 'apply-returned', shots)
    await owner.getByTestId('submit-application').click()
    await owner.locator('[data-status=SUBMITTED]').waitFor()
  })
  await step('the county recommends it again, the office admits it', async () => {
    await finds(county, name)
    await county.getByTestId('ask-admission-recommend').click()
    await answers(county, 'admission-recommend', '已补正')
    await finds(office, name)
    await office.getByTestId('ask-admission-admit').click()
    await answers(office, 'admission-admit')
  })
}

async function hasLicences({ owner, office, shots }, merchant) {
  await step('the licence runs out in 40 days, says so, and a renewal is handed in', async () => {
    await owner.goto(`/merchant/${merchant}/licences`)
    await owner.locator('[data-testid=licence-row][data-status=EXPIRING]').waitFor()
    await looks(owner, 'merchant-licences', shots)
    await owner.getByRole('button', { name: '换发' }).click()
    const drawer = owner.getByRole('dialog')
    await drawer.locator('[name=number]').fill('JY14211230099999')
    await drawer.locator('[name=validUntil]').fill(dayIn(1800))
    await drawer.locator('[name=document]').setInputFiles(scan)
    await drawer.getByTestId('stored-document').waitFor()
    await looks(owner, 'merchant-licence-new', shots)
    await drawer.getByTestId('send-licence').click()
    await owner.locator('[data-testid=licence-row][data-status=PROPOSED]').waitFor()
  })
  await step('the office accepts it by keyboard', async () => {
    await office.goto('/office/licences')
    await office.getByTestId('row').filter({ hasText: 'JY14211230099999' }).first().click()
    await looks(office, 'office-licences', shots)
    await office.locator('main h1').focus()
    await office.keyboard.press('a')
    await answers(office, 'licence-accept')
    await owner.reload()
    await owner.locator('[data-testid=licence-row][data-status=VALID]').waitFor()
  })
}

async function invites(browser, base, { owner, office, name, shots }, merchant, failures) {
  const link = await step(
    'the owner makes a one-time link for somebody for the goods',
    async () => {
      await owner.goto(`/merchant/${merchant}/members`)
      await owner.getByTestId('member').waitFor()
      await owner.getByTestId('ask-invite').click()
      await answers(owner, 'invite')
      const shown = owner.getByTestId('one-time-link').locator('input')
      await shown.waitFor()
      await looks(owner, 'merchant-members', shots)
      return shown.inputValue()
    },
  )
  const path = link.slice(base.length)
  const colleague = await newcomer(browser, base, '李货', failures)
  await step(
    'a colleague opens the link and joins; the link is gone from the address',
    async () => {
      await colleague.goto(path)
      await colleague.getByTestId('accept').waitFor()
      expect(new URL(colleague.url()).hash === '', 'the token should leave the address')
      await looks(colleague, 'invitation', shots)
      await colleague.getByTestId('accept').click()
      await colleague.getByTestId('joined').waitFor()
      await looks(colleague, 'invitation-joined', shots)
      await colleague.getByTestId('to-desk').click()
      await colleague.waitForURL(new RegExp(`/merchant/${merchant}/`))
    },
  )
  await step('somebody else opens the same link, signs in on the way, and is told', async () => {
    const context = await browser.newContext({ baseURL: base, viewport: sizes[0] })
    const late = await context.newPage()
    await late.emulateMedia({ reducedMotion: 'reduce' })
    await late.goto(path)
    await late.getByRole('link', { name: '登录后接受' }).waitFor()
    await looks(late, 'invitation-signed-out', shots)
    await context.close()
    const other = await newcomer(browser, base, '赵迟', failures)
    await other.goto(path)
    await other.getByTestId('accept').click()
    await other.getByTestId('over').waitFor()
    await looks(other, 'invitation-over', shots)
    await other.context().close()
  })
  await step('the last owner stays, the colleague is removed and is out at once', async () => {
    await owner.reload()
    await owner.getByTestId('member').nth(1).waitFor()
    await owner.getByTestId('member').first().getByRole('button', { name: '移除' }).click()
    const question = owner.locator('dialog[open]')
    await question.getByRole('button', { name: '移除' }).click()
    await question.getByTestId('failure').waitFor()
    await question.getByRole('button', { name: '返回' }).click()
    await owner.getByTestId('member').nth(1).getByRole('button', { name: '移除' }).click()
    await owner.locator('dialog[open]').getByRole('button', { name: '移除' }).click()
    await owner.getByTestId('member').nth(1).waitFor({ state: 'detached' })
    await colleague.goto(`/merchant/${merchant}/facts`)
    await colleague.getByRole('heading', { name: '没有这家商家' }).waitFor()
    await colleague.context().close()
  })
  await step('the owner asks for another bank account, which waits for the office', async () => {
    await owner.goto(`/merchant/${merchant}/facts`)
    await owner.getByTestId('bank').filter({ hasText: '**** 5678' }).waitFor()
    await owner.getByTestId('ask-merchant-bank').click()
    const question = owner.getByTestId('question-merchant-bank')
    await question.locator('[name=holder]').fill('罗田风味食品合作社')
    await question.locator('[name=bank]').fill('湖北银行罗田支行')
    await question.locator('[name=account]').fill('4200 1111 2222 9999')
    await answers(owner, 'merchant-bank')
    await owner.locator('[data-status=PROPOSED]').filter({ hasText: '**** 9999' }).waitFor()
    await looks(owner, 'merchant-facts', shots)
  })
  await step('the office looks at both and accepts it', async () => {
    await office.goto('/office/bank-changes')
    await office.getByTestId('row').filter({ hasText: name }).click()
    await office.getByTestId('chosen').filter({ hasText: '**** 9999' }).waitFor()
    await looks(office, 'office-bank-changes', shots)
    await office.getByTestId('ask-bank-accept').click()
    await answers(office, 'bank-accept')
    await owner.reload()
    await owner.locator('[data-status=ACCEPTED]').waitFor()
  })
}

/** Registration and licences are on show for anybody (R14). */
async function hasShopPage({ owner, name, shots }, merchant) {
  await step('the shop page of the merchant shows its registration and licences', async () => {
    await owner.goto(`/shops/${merchant}`)
    await owner.getByRole('heading', { name, exact: true }).waitFor()
    await owner.getByTestId('shop-licence').first().waitFor()
    await looks(owner, 'shop-page', shots)
  })
}

/**
 * The first sale of a new merchant: goods announced and received, traced from the code on their label, bought and paid.
 *
 * @param listed {sku, title} of the product that is on the shelf by now, without stock
 */
export async function sellsFirst(browser, { base, people, shots }, { page, merchant }, listed) {
  const { sku, title } = listed
  const staff = await asking(base, people.warehouse)
  const lot = `E2E-${Date.now()}-M`
  const reference = `SH-${Date.now()}`
  await step('the merchant announces a delivery of it to the origin warehouse', async () => {
    await page.goto(`/merchant/${merchant}/deliveries`)
    await page.getByTestId('new-delivery').click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('[name=warehouse]').selectOption('huanggang')
    await drawer.locator('[name=reference]').fill(reference)
    await drawer.locator('[name=sku]').selectOption(sku)
    await drawer.locator('[name=units]').fill('20')
    await drawer.getByTestId('announce').click()
    await page.getByTestId('row').filter({ hasText: reference }).waitFor()
  })
  await step('the warehouse receives it, and the merchant sees what was taken in', async () => {
    await staff('POST', '/api/warehouses/huanggang/intakes', {
      delivery: await deliveryOf(staff, reference),
      reference: `${reference}-1`,
      lines: [
        {
          sku,
          lot,
          accepted: 20,
          producedOn: dayIn(-20),
          county: '罗田县',
          town: '凤山镇',
          certificate: 'HG-2026-0001',
          supplier: { name: '罗田风味食品合作社', contact: '0713-5051234' },
        },
      ],
    })
    await page.reload()
    await page.getByTestId('row').filter({ hasText: reference }).click()
    await page.getByTestId('chosen').filter({ hasText: '收下 20' }).waitFor()
    await looks(page, 'merchant-delivery', shots)
  })
  await step('whoever scans the code on its label reads where it comes from', async () => {
    const address = await scanned(browser, staff, `/api/warehouses/huanggang/lots/${lot}/label.svg`)
    const { pathname } = new URL(address)
    expect(pathname === `/lots/${lot}`, `the code leads to ${address}`)
    const telephone = await browser.newContext({ baseURL: base, viewport: sizes[1] })
    const reader = await telephone.newPage()
    await reader.goto(pathname)
    await reader.getByTestId('trace').filter({ hasText: 'HG-2026-0001' }).waitFor()
    const told = await reader.getByTestId('trace').innerText()
    for (const fact of [title, '罗田县', '凤山镇', dayIn(-20), '未知'])
      expect(told.includes(fact), `the trace should say ${fact}`)
    await looks(reader, 'trace-scanned', shots)
    await telephone.close()
  })
  await step('its first buyer sees the origin and the merchant, buys it and pays', async () => {
    const buyer = await asking(base, people.consumer)
    const order = await buyer('POST', '/api/orders', {
      lines: [{ sku, units: 2 }],
      address: { name: '王小宁', phone: '13800005742', region: '330203', street: '学士路 1 号' },
    })
    const path = `/api/sandbox/payments/${order.payment.id}/confirm`
    await buyer('POST', path, { outcome: 'succeed' })
    const context = await browser.newContext({ baseURL: base, viewport: sizes[0] })
    const shopper = await context.newPage()
    await shopper.goto(`/products/${listed.product}`)
    await shopper.getByTestId('county-map').waitFor()
    await looks(shopper, 'product-origin', shots)
    await shopper.getByTestId('gi-box').locator('a[href^="/shops/"]').click()
    await shopper.getByTestId('shop').waitFor()
    await context.close()
  })
  await step('the merchant finds the sale on its desk', async () => {
    await page.goto(`/merchant/${merchant}/orders`)
    await page.getByTestId('row').first().click()
    await page.getByTestId('chosen').filter({ hasText: title }).waitFor()
  })
}

async function deliveryOf(staff, reference) {
  const { items } = await staff('GET', '/api/warehouses/huanggang/deliveries?limit=100')
  return items.find((each) => each.reference === reference).id
}

/** What a telephone reads of a label held before it: the picture as drawn, dot by dot. */
async function scanned(browser, staff, path) {
  const label = await staff.text('GET', path)
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 } })
  const { data, width, height } = await page.evaluate(async (svg) => {
    const picture = new Image()
    picture.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    await picture.decode()
    const canvas = new OffscreenCanvas(1000, 600)
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 1000, 600)
    pen.drawImage(picture, 0, 0, 1000, 600)
    return { data: [...pen.getImageData(0, 0, 1000, 600).data], width: 1000, height: 600 }
  }, label)
  await page.close()
  const code = jsQR(Uint8ClampedArray.from(data), width, height)
  expect(code, 'the label should have a code that can be read')
  return code.data
}

async function seesOrigins({ owner, office, shots }, merchant) {
  await step('the office reads a registration with its periods and their sources', async () => {
    await office.goto('/office/registrations/luotian-banli')
    await office.getByTestId('period').first().waitFor()
    await looks(office, 'office-registrations', shots)
    await office.getByTestId('new-period').click()
    const drawer = office.getByRole('dialog', { name: '新增一段' })
    await drawer.getByTestId('enter-period').click()
    await drawer.getByText('必填').first().waitFor()
    await looks(office, 'office-period-new', shots)
    await drawer.getByTestId('close-drawer').click()
  })
  await step('the office enters a use of its mark, and the merchant finds it', async () => {
    const notice = `样例公告 ${Date.now()} 号`
    await office.goto('/office/mark-uses?registration=luotian-banli')
    await office.getByTestId('new-mark-use').click()
    const drawer = office.getByRole('dialog', { name: '录入核准' })
    await drawer.locator('[name=merchant]').fill(merchant)
    await drawer.locator('[name=notice]').fill(notice)
    await drawer.locator('[name=from]').fill('2026-01-01')
    await drawer.getByTestId('grant').click()
    await office.getByTestId('row').filter({ hasText: notice }).click()
    await office.getByTestId('ask-mark-withdraw').waitFor()
    await looks(office, 'office-mark-uses', shots)
    await owner.goto(`/merchant/${merchant}/marks`)
    await owner.getByTestId('mark-use').filter({ hasText: notice }).waitFor()
    await looks(owner, 'merchant-marks', shots)
  })
}
