import { join } from 'node:path'
import { fits, hasNoBarrier, tabTo } from './looking.mjs'
import { expect, step } from './steps.mjs'

const screens = [
  '',
  'receive',
  'put-away',
  'pick',
  'pack',
  'ship',
  'hand-over',
  'transfers',
  'transfers/new',
  'counts',
  'counts/new',
  'quality',
  'approvals',
  'alerts',
  'recalls',
  'recalls/new',
  'lots',
]
const sizes = [
  { name: 'handheld', width: 390, height: 844 },
  { name: 'desktop', width: 1440, height: 900 },
]
const languages = [
  { code: 'zh-CN', change: '中文' },
  { code: 'en', change: 'English' },
]

/** Every screen of the console in both languages: no serious barrier, nothing too wide, nothing too small for a thumb. */
export async function consoleLooksWell(page, { warehouse, shots }) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await step('the keyboard alone opens a task and types a code', () => byKeyboard(page, warehouse))
  for (const { code, change } of languages) {
    await page.goto(`/work/${warehouse}`)
    await page.locator('main h1').waitFor()
    if ((await page.locator('html').getAttribute('lang')) !== code)
      await page.getByRole('button', { name: change, exact: true }).click()
    await page.locator(`html[lang='${code}']`).waitFor({ state: 'attached' })
    for (const size of code === 'en' ? sizes.slice(0, 1) : sizes) {
      await page.setViewportSize(size)
      await step(`the console is accessible and fits at ${size.width} px in ${code}`, async () => {
        for (const screen of screens) {
          await page.goto(`/work/${warehouse}/${screen}`)
          await page.locator('main h1').first().waitFor()
          await page.locator('main:not(:has([aria-busy=true]))').waitFor()
          await fits(page)
          await hasNoBarrier(page)
          await suitsThumbs(page, screen)
          const name = `work-${screen.replaceAll('/', '-') || 'home'}-${code}-${size.name}.png`
          if (shots) await page.screenshot({ path: join(shots, name) })
        }
      })
    }
  }
  await page.getByRole('button', { name: '中文', exact: true }).click()
  await page.setViewportSize(sizes[0])
}

async function byKeyboard(page, warehouse) {
  await page.goto(`/work/${warehouse}`)
  const task = page.getByTestId('work-put-away')
  await task.waitFor()
  await tabTo(page, task)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '要上架哪个批次？' }).waitFor()
  const field = page.getByTestId('scan-field')
  await tabTo(page, field)
  await page.keyboard.type('NO-SUCH-CODE', { delay: 120 })
  expect((await field.inputValue()) === 'NO-SUCH-CODE', 'typing by hand should stay in the field')
  await page.keyboard.press('Enter')
  await page.locator('[role=alert] .wrong').waitFor()
}

/** 48 pixels: what a gloved thumb hits. */
async function suitsThumbs(page, screen) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main a, main input:not([type=radio]), main select')]
      .filter((target) => target.offsetParent && !target.closest('.visually-hidden'))
      .filter((target) => target.getBoundingClientRect().height < 47.5)
      .map((target) => target.textContent.trim() || target.tagName),
  )
  expect(small.length === 0, `too small for a thumb on ${screen}: ${small.join(', ')}`)
}
